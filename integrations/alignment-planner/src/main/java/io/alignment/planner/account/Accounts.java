package io.alignment.planner.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts in the database, and who is a member of which business. */
@Component
public final class Accounts {

  private final JdbcClient database;
  private final PasswordEncoder encoder;

  Accounts(JdbcClient database, PasswordEncoder encoder) {
    this.database = database;
    this.encoder = encoder;
  }

  /** {@return whether anybody can sign in at all} */
  public boolean isAny() {
    return database.sql("select count(*) from account").query(Long.class).single() > 0;
  }

  /**
   * Looks for an account.
   *
   * @param login the name to sign in with, in any case
   * @return the account, empty if there is none
   */
  public Optional<Account> find(String login) {
    return database
        .sql("select id, login, name, password, must_change from account where login = :login")
        .param("login", normal(login))
        .query(Account.class)
        .optional();
  }

  /**
   * Makes an account with a password that must be changed at first.
   *
   * @param login the name to sign in with
   * @param name the name, for people
   * @param password the password
   * @return the account
   * @throws org.springframework.dao.DuplicateKeyException if there is one of that login
   */
  public Account add(String login, String name, String password) {
    database
        .sql(
            "insert into account (login, name, password, must_change) values (:login, :name,"
                + " :password, true)")
        .param("login", normal(login))
        .param("name", name)
        .param("password", encoder.encode(password))
        .update();
    return find(login).orElseThrow();
  }

  /**
   * Gives an account another password, which its owner has chosen.
   *
   * @param account the number of the account
   * @param password the new password
   */
  public void changePassword(long account, String password) {
    database
        .sql("update account set password = :password, must_change = false where id = :id")
        .param("password", encoder.encode(password))
        .param("id", account)
        .update();
  }

  /**
   * Returns who may come into a business.
   *
   * @param business the number of the business
   * @return its members by name
   */
  public List<Member> members(long business) {
    return database
        .sql(
            "select login, name, role from account join membership on account_id = account.id"
                + " where business_id = :business order by name, login")
        .param("business", business)
        .query(Member.class)
        .list();
  }

  /**
   * Lets an account into a business, or gives it another role there.
   *
   * @param account the number of the account
   * @param business the number of the business
   * @param role what it may do there
   */
  public void seat(long account, long business, Role role) {
    if (database
            .sql(
                "update membership set role = :role where account_id = :account and business_id ="
                    + " :business")
            .param("role", role.name())
            .param("account", account)
            .param("business", business)
            .update()
        == 0) {
      database
          .sql(
              "insert into membership (account_id, business_id, role) values (:account, :business,"
                  + " :role)")
          .param("account", account)
          .param("business", business)
          .param("role", role.name())
          .update();
    }
  }

  /**
   * Takes an account out of a business. What it has saved there stays.
   *
   * @param account the number of the account
   * @param business the number of the business
   */
  public void unseat(long account, long business) {
    database
        .sql("delete from membership where account_id = :account and business_id = :business")
        .param("account", account)
        .param("business", business)
        .update();
  }

  private static String normal(String login) {
    return Typed.line(login).toLowerCase(Locale.ROOT);
  }
}
