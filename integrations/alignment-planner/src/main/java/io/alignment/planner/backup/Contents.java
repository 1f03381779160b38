package io.alignment.planner.backup;

import com.google.common.collect.ImmutableList;
import io.alignment.planner.store.Summary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a backup besides the documents of strategies, which are files of their own beside
 * it. It names people by their login and businesses by their slug, so that it fits any database.
 *
 * @param format {@value #FORMAT}
 * @param accounts who can sign in
 * @param businesses what they work at
 */
record Contents(String format, List<AccountRow> accounts, List<BusinessRow> businesses) {

  static final String FORMAT = "alignment-planner/1";

  /** Where it stands in the file. */
  static final String FILE = "planner.json";

  Contents {
    accounts = ImmutableList.copyOf(accounts);
    businesses = ImmutableList.copyOf(businesses);
  }

  /**
   * Somebody who can sign in.
   *
   * @param password the hash of the password
   * @param tokens what other programs come in with in their name
   */
  record AccountRow(
      String login, String name, String password, boolean mustChange, List<TokenRow> tokens) {

    AccountRow {
      tokens = ImmutableList.copyOf(tokens);
    }
  }

  /**
   * What a program comes in with.
   *
   * @param hash the hash of the secret
   */
  record TokenRow(String name, String hash, Instant madeAt) {}

  /** A business with who may come in and what was kept. */
  record BusinessRow(String slug, String name, List<MemberRow> members, List<VersionRow> versions) {

    BusinessRow {
      members = ImmutableList.copyOf(members);
      versions = ImmutableList.copyOf(versions);
    }
  }

  /** Who may do what. */
  record MemberRow(String login, String role) {}

  /**
   * A version.
   *
   * @param author the login of who kept it
   */
  record VersionRow(
      int number, String author, Instant savedAt, String why, Optional<Summary> summary) {

    /** Returns where its document stands in the file. */
    String file(BusinessRow business) {
      return "businesses/%s/%06d.yaml".formatted(business.slug(), number);
    }
  }
}
