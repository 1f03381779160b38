package io.alignment.planner.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives each page its {@link Seat}, by the part {@code {business}} of its address. */
@Component
final class SeatResolver implements HandlerMethodArgumentResolver {

  private final Seats seats;

  SeatResolver(Seats seats) {
    this.seats = seats;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Seat.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Needs needs = parameter.getParameterAnnotation(Needs.class);
    Map<?, ?> variables =
        (Map<?, ?>)
            request.getAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (variables == null
        || !(variables.get("business") instanceof String slug)
        || !(request.getUserPrincipal() instanceof Authentication authentication)
        || !(authentication.getPrincipal() instanceof PlannerUser user)) {
      throw new IllegalStateException("This address names no business, or nobody is signed in.");
    }
    return seats.in(user, slug, needs == null ? Role.READER : needs.value());
  }
}
