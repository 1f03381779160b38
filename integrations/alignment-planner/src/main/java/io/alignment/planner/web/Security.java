package io.alignment.planner.web;

import io.alignment.planner.PlannerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see pages at all, and what a browser may do with them. */
@Configuration(proxyBeanMethods = false)
class Security {

  @Bean
  SecurityFilterChain pages(HttpSecurity http, PlannerProperties properties) {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", "/style/**", "/script/**", "/webjars/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .defaultSuccessUrl("/")
                    .failureHandler(
                        (request, response, refusal) ->
                            response.sendRedirect(
                                request.getContextPath()
                                    + (refusal instanceof InternalAuthenticationServiceException
                                        ? "/login?unavailable"
                                        : "/login?error")))
                    .permitAll())
        .logout(out -> out.logoutSuccessUrl("/login?out"))
        .headers(
            headers ->
                headers
                    .addHeaderWriter(new ContentPolicy())
                    .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(
            new SignInLimit(properties.limits().signInsAMinute()),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(new FirstPasswordFilter(), AuthorizationFilter.class)
        .build();
  }
}
