package io.alignment.planner.web;

import com.google.common.base.Ticker;
import io.alignment.planner.account.Allowance;
import io.alignment.planner.account.TooOftenException;
import io.alignment.planner.account.Typed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try one password after another. */
final class SignInLimit extends OncePerRequestFilter {

  private final Allowance allowance;

  SignInLimit(int aMinute) {
    allowance = new Allowance(aMinute, Ticker.systemTicker());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST") && request.getServletPath().equals("/login")) {
      try {
        allowance.take(
            Typed.line(Optional.ofNullable(request.getParameter("username")).orElse(""))
                .toLowerCase(Locale.ROOT));
      } catch (TooOftenException e) {
        response.sendRedirect(request.getContextPath() + "/login?wait");
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
