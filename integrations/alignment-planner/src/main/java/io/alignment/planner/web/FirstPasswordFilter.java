package io.alignment.planner.web;

import io.alignment.planner.account.PlannerUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads everybody with a password that somebody else has seen to the page that changes it. */
final class FirstPasswordFilter extends OncePerRequestFilter {

  private static final List<String> ALLOWED =
      List.of("/password", "/login", "/logout", "/style/", "/script/", "/webjars/", "/error");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getUserPrincipal() instanceof Authentication authentication
        && authentication.getPrincipal() instanceof PlannerUser user
        && user.mustChange()
        && ALLOWED.stream().noneMatch(request.getServletPath()::startsWith)) {
      response.sendRedirect(request.getContextPath() + "/password");
    } else {
      chain.doFilter(request, response);
    }
  }
}
