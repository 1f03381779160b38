package io.alignment.planner.account;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may come into a business, as its owners say. */
@Service
public final class Members {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");
  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final JdbcClient database;
  private final TransactionTemplate atOnce;

  Members(Accounts accounts, JdbcClient database, PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.database = database;
    atOnce = new TransactionTemplate(transactions);
  }

  /**
   * Returns who may come in.
   *
   * @param seat who asks, where
   * @return the members by name
   */
  public List<Member> list(Seat seat) {
    return accounts.members(seat.business().id());
  }

  /**
   * Lets somebody in. Who has no account here yet gets one, with a password that is told once.
   *
   * @param seat of an owner
   * @param login the name to sign in with, in any case
   * @param name the name, for people; it counts for a new account only
   * @param role what they may do
   * @return what came of it
   * @throws NotAllowedException if the seat is not that of an owner
   */
  public Invitation invite(Seat seat, String login, String name, Role role) {
    seat.mustBe(Role.OWNER);
    String normal = Typed.line(login).toLowerCase(Locale.ROOT);
    String shown = Typed.line(name).isEmpty() ? normal : Typed.line(name);
    List<Objection> objections = objections(seat, normal, shown);
    return objections.isEmpty()
        ? new Invitation(
            objections,
            atOnce.execute(transaction -> seat(seat.business().id(), normal, shown, role)))
        : new Invitation(objections, Optional.empty());
  }

  private List<Objection> objections(Seat seat, String login, String name) {
    ImmutableList.Builder<Objection> objections = ImmutableList.builder();
    if (!LOGIN.matcher(login).matches()) {
      objections.add(
          new Objection(
              "login",
              "The name to sign in with has letters from a to z, digits and . _ @ + -, at most 100,"
                  + " and begins with a letter or digit."));
    }
    if (name.length() > LONGEST_NAME) {
      objections.add(
          new Objection("name", "The name is too long. Take at most %s.".formatted(LONGEST_NAME)));
    }
    if (list(seat).stream().anyMatch(it -> it.login().equals(login))) {
      objections.add(
          new Objection(
              "login", "“%s” is in here already. Change the role instead.".formatted(login)));
    }
    return objections.build();
  }

  private Optional<String> seat(long business, String login, String name, Role role) {
    Optional<Account> known = accounts.find(login);
    if (known.isPresent()) {
      accounts.seat(known.get().id(), business, role);
      return Optional.empty();
    }
    String password = OneTimePasswords.next();
    accounts.seat(accounts.add(login, name, password).id(), business, role);
    return Optional.of(password);
  }

  /**
   * Gives a member another role.
   *
   * @param seat of an owner
   * @param login who
   * @param role what they may do from now on
   * @return why not; none if it is done
   * @throws NotAllowedException if the seat is not that of an owner
   */
  public List<Objection> change(Seat seat, String login, Role role) {
    return unlessLastOwner(
        seat,
        login,
        role == Role.OWNER,
        account -> accounts.seat(account.id(), seat.business().id(), role));
  }

  /**
   * Takes a member out. What they have saved stays.
   *
   * @param seat of an owner
   * @param login who
   * @return why not; none if it is done
   * @throws NotAllowedException if the seat is not that of an owner
   */
  public List<Objection> remove(Seat seat, String login) {
    return unlessLastOwner(
        seat, login, false, account -> accounts.unseat(account.id(), seat.business().id()));
  }

  private List<Objection> unlessLastOwner(
      Seat seat, String login, boolean staysOwner, Consumer<Account> change) {
    seat.mustBe(Role.OWNER);
    return atOnce.execute(
        transaction -> {
          lock(seat);
          List<Member> members = list(seat);
          if (members.stream().noneMatch(it -> it.login().equals(login))) {
            return List.of(new Objection("login", "“%s” is not in here.".formatted(login)));
          }
          if (!staysOwner
              && members.stream()
                  .allMatch(it -> it.role() != Role.OWNER || it.login().equals(login))) {
            return List.of(
                new Objection(
                    "role",
                    "“%s” is the only owner. Make somebody else an owner first.".formatted(login)));
          }
          change.accept(accounts.find(login).orElseThrow());
          return List.of();
        });
  }

  /** Two owners at once cannot take each other's role, so that none is left. */
  private void lock(Seat seat) {
    database
        .sql("select id from business where id = :id for update")
        .param("id", seat.business().id())
        .query(Long.class)
        .single();
  }
}
