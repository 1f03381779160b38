package io.alignment.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.alignment.planner.account.Needs;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Tokens;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each address of a business, as somebody who has no business there, or too small a role. */
class StrangerTest extends PlannerTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Tokens tokens;

  private Seat bakery;

  @BeforeEach
  void aBusiness() {
    bakery = bakeryOf(somebody());
  }

  /** An address, and what answers there. */
  private record Address(RequestMethod method, String pattern, HandlerMethod handler) {

    Optional<Parameter> seat() {
      return Stream.of(handler.getMethod().getParameters())
          .filter(it -> it.getType() == Seat.class)
          .findFirst();
    }

    Role needed() {
      Needs needs = seat().orElseThrow().getAnnotation(Needs.class);
      return needs == null ? Role.READER : needs.value();
    }
  }

  private Stream<Address> addresses() {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(
            it ->
                it.getKey().getPatternValues().stream()
                    .filter(pattern -> pattern.contains("{business}"))
                    .map(pattern -> new Address(method(it.getKey()), pattern, it.getValue())));
  }

  private static RequestMethod method(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().iterator().next();
  }

  /** Returns the status, and whether it is the business that is said not to be there. */
  private String answer(Address address, PlannerUser visitor) throws Exception {
    String path =
        address
            .pattern()
            .replace("{business}", bakery.business().slug())
            .replaceAll("\\{[^}]*\\}", "1");
    MockHttpServletRequestBuilder request =
        request(HttpMethod.valueOf(address.method().name()), path);
    if (path.startsWith("/api/")) {
      request.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.make(visitor, "test"));
      request.contentType(MediaType.APPLICATION_JSON);
    } else {
      request.with(user(visitor)).with(csrf());
    }
    MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
    return response.getStatus()
        + (response.getContentAsString().contains("There is no business") ? " no business" : "");
  }

  @Test
  void eachAddressTakesASeat() {
    assertThat(addresses()).hasSizeGreaterThan(7).allMatch(it -> it.seat().isPresent());
  }

  @Test
  void aStrangerFindsNoAddress() throws Exception {
    PlannerUser stranger = somebody();
    bakeryOf(stranger);
    Map<String, String> statuses = new TreeMap<>();
    for (Address address : addresses().toList()) {
      statuses.put(address.method() + " " + address.pattern(), answer(address, stranger));
    }
    assertThat(statuses.values()).as("%s", statuses).containsOnly("404 no business");
  }

  @Test
  void nobodyMayDoWhatTakesAHigherRole() throws Exception {
    PlannerUser reader = letIn(somebody(), bakery, Role.READER).user();
    PlannerUser editor = letIn(somebody(), bakery, Role.EDITOR).user();
    Map<String, String> statuses = new TreeMap<>();
    for (Address address : addresses().toList()) {
      if (address.needed() != Role.READER) {
        statuses.put("reader " + address.pattern(), answer(address, reader));
      }
      if (address.needed() == Role.OWNER) {
        statuses.put("editor " + address.pattern(), answer(address, editor));
      }
    }
    assertThat(statuses.values()).as("%s", statuses).containsOnly("403");
  }
}
