package io.alignment.planner.account;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What came of letting somebody in.
 *
 * @param objections why they were not; none if they were
 * @param password what they sign in with for the first time; empty if they had an account already
 */
public record Invitation(List<Objection> objections, Optional<String> password) {

  public Invitation {
    objections = ImmutableList.copyOf(objections);
  }
}
