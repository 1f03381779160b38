package io.alignment.planner.account;

import io.alignment.planner.store.Business;

/**
 * Somebody in a business. Nothing of a business is read or changed without one, and only {@link
 * Seats} gives them, so that nobody reaches the business of others.
 */
public final class Seat {

  private final Business business;
  private final PlannerUser user;
  private final Role role;

  Seat(Business business, PlannerUser user, Role role) {
    this.business = business;
    this.user = user;
    this.role = role;
  }

  /** {@return the business} */
  public Business business() {
    return business;
  }

  /** {@return who it is} */
  public PlannerUser user() {
    return user;
  }

  /** {@return what they may do there} */
  public Role role() {
    return role;
  }

  /**
   * Sees that they may do something.
   *
   * @param needed the role that it takes
   * @throws NotAllowedException if they have less
   */
  public void mustBe(Role needed) {
    if (!role.covers(needed)) {
      throw new NotAllowedException(this, needed);
    }
  }

  /** {@return whether they may change the strategy} */
  public boolean mayEdit() {
    return role.covers(Role.EDITOR);
  }

  /** {@return whether they may say who comes in} */
  public boolean mayInvite() {
    return role.covers(Role.OWNER);
  }
}
