package io.alignment.planner.account;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The passwords of accounts, and what makes a good one. */
@Service
public final class Passwords {

  private static final int LEAST_LETTERS = 12;

  /** The hash takes no more. */
  private static final int MOST_BYTES = 72;

  private final Accounts accounts;
  private final PasswordEncoder encoder;

  Passwords(Accounts accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  /**
   * Changes somebody's password.
   *
   * @param user who
   * @param old the password until now
   * @param password the new one
   * @param again the new one once more
   * @return what is wrong with it; if nothing is, it is changed
   */
  public List<String> change(PlannerUser user, String old, String password, String again) {
    Account account = accounts.find(user.getUsername()).orElseThrow();
    ImmutableList.Builder<String> faults = ImmutableList.builder();
    if (!encoder.matches(old, account.password())) {
      faults.add("This is not your password until now.");
    }
    if (password.codePointCount(0, password.length()) < LEAST_LETTERS) {
      faults.add(
          "The new password is short. Take at least %s letters; a few words are good."
              .formatted(LEAST_LETTERS));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      faults.add("The new password is too long. Take at most %s letters.".formatted(MOST_BYTES));
    }
    if (password.equals(old)) {
      faults.add("The new password is the old one. Take another.");
    }
    if (!password.equals(again)) {
      faults.add("The new password is not the same both times.");
    }
    List<String> all = faults.build();
    if (all.isEmpty()) {
      accounts.changePassword(account.id(), password);
    }
    return all;
  }

  /**
   * Returns somebody as their account is now.
   *
   * @param user who
   * @return the same, with what has changed
   */
  public PlannerUser renewed(PlannerUser user) {
    return new PlannerUser(accounts.find(user.getUsername()).orElseThrow());
  }
}
