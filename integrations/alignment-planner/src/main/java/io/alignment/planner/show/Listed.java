package io.alignment.planner.show;

import io.alignment.analysis.people.Silos;
import io.alignment.model.Allocation;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Collaboration;
import io.alignment.model.Communication;
import io.alignment.model.Element;
import io.alignment.model.Membership;
import io.alignment.model.Ownership;
import io.alignment.model.Relation;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import io.alignment.model.WorkItem;
import io.alignment.planner.desk.Answers;
import io.alignment.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A line of a list of elements.
 *
 * @param id its id
 * @param name its name
 * @param tag what sets it apart in a word; may be empty
 * @param isBelow whether it stands below another element of the list
 * @param owner who answers for it, or of what it is a part
 * @param when when it is due, or there
 * @param amount how much there is
 * @param to what it serves, or to what it is given
 */
public record Listed(
    String id,
    String name,
    String tag,
    boolean isBelow,
    String owner,
    String when,
    String amount,
    String to) {

  private static final int MOST_NAMES = 4;

  /** {@return a line for each element of a kind, in the order of the strategy} */
  public static List<Listed> of(Answers answers, Predicate<Element> wanted, Language language) {
    Lines lines = new Lines(answers.strategy(), language.words());
    return answers.strategy().elements().stream().filter(wanted).map(lines::line).toList();
  }

  /**
   * A way in which units talk.
   *
   * @param from who tells
   * @param fromName the name
   * @param to who is told
   * @param toName the name
   * @param isBothWays whether the other tells as well
   * @param about through what, and how often
   */
  public record Channel(
      String from, String fromName, String to, String toName, boolean isBothWays, String about) {}

  /** {@return all ways in which units talk} */
  public static List<Channel> channels(Strategy strategy, Language language) {
    List<Channel> channels = new ArrayList<>();
    for (Relation relation : strategy.relations()) {
      if (relation instanceof Collaboration it) {
        channels.add(channel(it, true, it.channel().orElse(""), strategy));
      } else if (relation instanceof Communication it) {
        String every =
            it.everyDays().isPresent() ? "every %s days".formatted(it.everyDays().getAsInt()) : "";
        channels.add(
            channel(
                it,
                false,
                it.channel().map(by -> every.isEmpty() ? by : by + ", " + every).orElse(every),
                strategy));
      }
    }
    return channels;
  }

  private static Channel channel(Relation it, boolean isBothWays, String about, Strategy strategy) {
    return new Channel(
        it.source(),
        name(it.source(), strategy),
        it.target(),
        name(it.target(), strategy),
        isBothWays,
        about);
  }

  /** {@return who must talk and does not, as findings, the worst first} */
  public static List<String> gaps(Answers answers, Language language) {
    return answers.report().result(Silos.class).stream()
        .flatMap(it -> it.findings().stream())
        .map(it -> language.words().what(it, answers.strategy()))
        .toList();
  }

  private static String name(String id, Strategy strategy) {
    return strategy.element(id).map(Element::name).orElse(id);
  }

  /** Makes lines. */
  private record Lines(Strategy strategy, Words words) {

    Listed line(Element element) {
      return new Listed(
          element.id(),
          element.name(),
          tag(element),
          isBelow(element),
          owner(element),
          when(element),
          amount(element),
          to(element));
    }

    private String tag(Element element) {
      if (element instanceof WorkItem work && work.status() != Status.ACTIVE) {
        return words.word(work.status());
      }
      if (element instanceof BusinessFunction unit) {
        return unit.vacant() ? words.word(unit.kind()) + ", vacant" : words.word(unit.kind());
      }
      return "";
    }

    private boolean isBelow(Element element) {
      return strategy.outgoing(element.id(), Support.class).stream()
              .noneMatch(it -> strategy.element(it.target()).orElseThrow() instanceof Vision)
          && element.type() == Element.Type.OBJECTIVE;
    }

    private String owner(Element element) {
      return element instanceof BusinessFunction
          ? names(strategy.outgoing(element.id(), Membership.class).stream().map(Relation::target))
          : names(strategy.incoming(element.id(), Ownership.class).stream().map(Relation::source));
    }

    private String when(Element element) {
      return element instanceof WorkItem work ? work.due().map(words::day).orElse("") : "";
    }

    private String amount(Element element) {
      return element instanceof Resource resource
          ? resource
              .capacity()
              .map(it -> words.number(it) + resource.unit().map(unit -> " " + unit).orElse(""))
              .orElse("")
          : "";
    }

    private String to(Element element) {
      return switch (element.type()) {
        case OBJECTIVE, INITIATIVE ->
            names(strategy.outgoing(element.id(), Support.class).stream().map(Relation::target));
        case RESOURCE ->
            names(strategy.outgoing(element.id(), Allocation.class).stream().map(Relation::target));
        case FUNCTION ->
            names(strategy.outgoing(element.id(), Ownership.class).stream().map(Relation::target));
        default -> "";
      };
    }

    private String names(java.util.stream.Stream<String> ids) {
      List<String> names = ids.distinct().map(it -> name(it, strategy)).toList();
      return Optional.of(names)
          .filter(it -> !it.isEmpty())
          .map(it -> words.list(it, MOST_NAMES))
          .orElse("");
    }
  }
}
