package io.alignment.planner.account;

/** What somebody may do in a business; each role may do what those before it may. */
public enum Role {
  /** Looks at everything. */
  READER,
  /** Changes the strategy, too. */
  EDITOR,
  /** Says who may come in, too. */
  OWNER;

  /**
   * Says whether this role may do what another one may.
   *
   * @param other the other role
   * @return whether it is that role or a later one
   */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
