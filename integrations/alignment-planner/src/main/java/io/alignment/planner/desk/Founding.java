package io.alignment.planner.desk;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.alignment.json.DocumentFormat;
import io.alignment.json.InvalidDocumentException;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Typed;
import io.alignment.planner.store.Businesses;
import io.alignment.planner.store.Version;
import io.alignment.planner.store.Versions;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a business comes to be here. */
@Service
public final class Founding {

  private static final CharMatcher PLAIN =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

  private static final int LONGEST_SLUG = 50;
  private static final int LONGEST_NAME = 200;

  private final Businesses businesses;
  private final Accounts accounts;
  private final Versions versions;
  private final Analyst analyst;
  private final TransactionTemplate atOnce;
  private final Clock clock;

  Founding(
      Businesses businesses,
      Accounts accounts,
      Versions versions,
      Analyst analyst,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.businesses = businesses;
    this.accounts = accounts;
    this.versions = versions;
    this.analyst = analyst;
    atOnce = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param slug how the new business is called in addresses; empty if there is none
   * @param faults why there is none
   */
  public record Founded(Optional<String> slug, List<Fault> faults) {

    public Founded {
      faults = ImmutableList.copyOf(faults);
    }
  }

  /**
   * Makes a business with an empty strategy.
   *
   * @param user who owns it
   * @param name its name
   * @return what came of it
   */
  public Founded empty(PlannerUser user, String name) {
    return Typed.line(name).isEmpty()
        ? refused("blank-name", "A business needs a name. Give it one.")
        : of(
            user,
            StrategyWriter.toString(
                Strategy.builder(Typed.line(name)).build(), DocumentFormat.YAML),
            "Begun");
  }

  /**
   * Makes a business of a strategy that is there already.
   *
   * @param user who owns it
   * @param document the strategy, in YAML or JSON; its name is that of the business
   * @param why where it comes from
   * @return what came of it
   */
  public Founded of(PlannerUser user, String document, String why) {
    Answers answers;
    try {
      answers = analyst.about(document, user);
    } catch (InvalidDocumentException e) {
      return new Founded(Optional.empty(), e.problems().stream().map(Fault::of).toList());
    }
    String name = Typed.line(answers.strategy().name());
    if (name.length() > LONGEST_NAME) {
      return refused(
          "text-too-long",
          "The name of a business has at most %s letters. Shorten it.".formatted(LONGEST_NAME));
    }
    Version first =
        new Version(
            1,
            user.name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            Typed.line(why, Version.LONGEST_WHY),
            Optional.of(Summaries.of(answers, analyst.today())));
    return new Founded(
        Optional.ofNullable(atOnce.execute(transaction -> add(user, name, first, document))),
        List.of());
  }

  private static Founded refused(String code, String message) {
    return new Founded(
        Optional.empty(), List.of(new Fault(code, List.of(), "name", Optional.empty(), message)));
  }

  private String add(PlannerUser user, String name, Version first, String document) {
    String slug = free(slug(name));
    long business = businesses.add(slug, name);
    accounts.seat(user.id(), business, Role.OWNER);
    versions.add(business, first, document, user.id());
    return slug;
  }

  /** Returns a name for addresses, such as {@code cafe-nord} of “Café Nord”. */
  private static String slug(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace("ß", "ss");
    String slug =
        PLAIN
            .negate()
            .trimAndCollapseFrom(CharMatcher.inRange('\u0300', '\u036f').removeFrom(letters), '-');
    String some = slug.isEmpty() ? "business" : slug;
    return some.length() <= LONGEST_SLUG ? some : some.substring(0, LONGEST_SLUG);
  }

  private String free(String slug) {
    String free = slug;
    for (int number = 2; businesses.find(free).isPresent(); number++) {
      free = slug + "-" + number;
    }
    return free;
  }
}
