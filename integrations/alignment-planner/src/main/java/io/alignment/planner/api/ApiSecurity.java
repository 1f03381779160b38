package io.alignment.planner.api;

import io.alignment.planner.account.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Programs come in with a token in each request. A browser sends none by itself, so that no page of
 * others can act in somebody's name, and sessions of the pages count for nothing here.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  private static final String NO_TOKEN =
      "Send a token of the planner: Authorization: Bearer TOKEN. You make one on the page of your"
          + " account.";

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, Tokens tokens) {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(it -> it.disable())
        .logout(it -> it.disable())
        .requestCache(it -> it.disable())
        .headers(
            headers ->
                headers.contentSecurityPolicy(
                    policy ->
                        policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
        .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            it ->
                it.authenticationEntryPoint(
                    (request, response, refusal) -> {
                      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                      Refused.write(response, HttpStatus.UNAUTHORIZED, NO_TOKEN);
                    }))
        .build();
  }
}
