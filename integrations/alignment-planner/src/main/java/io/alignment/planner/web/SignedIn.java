package io.alignment.planner.web;

import io.alignment.planner.account.PlannerUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who is signed in, in the session of a browser. */
final class SignedIn {

  private SignedIn() {}

  /** Goes on with what has changed of somebody, such as the password, in a session of new id. */
  static void refresh(PlannerUser user, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    user.eraseCredentials();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
