package io.alignment.planner.account;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Secrets with which other programs come in, in the name of an account. */
@Service
public final class Tokens {

  private static final int LONGEST_NAME = 200;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient database;
  private final Clock clock;

  Tokens(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @param user in whose name
   * @param name what it is for
   * @return the secret, which is not kept and cannot be told again
   */
  public String make(PlannerUser user, String name) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String secret = BaseEncoding.base64Url().omitPadding().encode(random);
    database
        .sql(
            "insert into token (account_id, name, hash, made_at) values (:account, :name, :hash,"
                + " :at)")
        .param("account", user.id())
        .param("name", Typed.line(name, LONGEST_NAME))
        .param("hash", hash(secret))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }

  /**
   * Returns somebody's tokens.
   *
   * @param user who
   * @return the tokens, the newest first
   */
  public List<Token> of(PlannerUser user) {
    return database
        .sql("select id, name, made_at from token where account_id = :account order by id desc")
        .param("account", user.id())
        .query(
            (row, at) ->
                new Token(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Makes a token worth nothing.
   *
   * @param user whose it is; those of others stay
   * @param id its number
   */
  public void revoke(PlannerUser user, long id) {
    database
        .sql("delete from token where id = :id and account_id = :account")
        .param("id", id)
        .param("account", user.id())
        .update();
  }

  /**
   * Says in whose name a program comes.
   *
   * @param secret what it shows
   * @return who; empty if there is no such token
   */
  public Optional<PlannerUser> owner(String secret) {
    return database
        .sql(
            "select account.id, login, account.name, password, must_change from account join token"
                + " on account_id = account.id where hash = :hash")
        .param("hash", hash(secret))
        .query(Account.class)
        .optional()
        .map(PlannerUser::new);
  }

  /** A secret of so many random bits needs no slow hash. */
  private static String hash(String secret) {
    return Hashing.sha256().hashString(secret, StandardCharsets.UTF_8).toString();
  }
}
