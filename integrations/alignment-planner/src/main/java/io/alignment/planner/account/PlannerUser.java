package io.alignment.planner.account;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who has signed in. What they may do is asked of each business anew. */
public final class PlannerUser implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final long id;
  private final String login;
  private final String name;
  private final boolean mustChange;
  private String password;

  /**
   * Makes the user of an account.
   *
   * @param account the account
   */
  public PlannerUser(Account account) {
    id = account.id();
    login = account.login();
    name = account.name();
    mustChange = account.mustChange();
    password = account.password();
  }

  /** {@return the number of the account} */
  public long id() {
    return id;
  }

  /** {@return the name, for people} */
  public String name() {
    return name;
  }

  /** {@return whether the password must be changed before anything else} */
  public boolean mustChange() {
    return mustChange;
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public void eraseCredentials() {
    password = "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlannerUser user && user.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return login;
  }
}
