package io.alignment.report.svg;

import io.alignment.analysis.Finding;
import io.alignment.report.board.Segment;
import io.alignment.report.board.State;
import io.alignment.report.map.Card;
import io.alignment.report.map.Link;
import io.alignment.report.phrases.Phrases;
import io.alignment.report.phrases.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a map and its cards say. */
public final class MapSentences {

  private static final int MOST_OWNERS = 2;
  private static final int MOST_OF_PERCENT = 6;
  private static final int MOST_LINKS = 3;

  private final Phrases phrases;
  private final Function<Finding, String> findings;

  /**
   * Prepares to speak of maps.
   *
   * @param phrases what is said
   * @param findings says what is wrong
   */
  MapSentences(Phrases phrases, Function<Finding, String> findings) {
    this.phrases = phrases;
    this.findings = findings;
  }

  /** {@return what somebody hears who cannot see a map} */
  String map(String title) {
    return clean(phrases.plain("map.title", title));
  }

  /** {@return a share, as short as a card needs it} */
  String percent(double share) {
    String percent = phrases.percent(share);
    return percent.length() <= MOST_OF_PERCENT
        ? percent
        : phrases.plain(share < 0.5 ? "map.least" : "map.most");
  }

  /** {@return the sign of a state} */
  String sign(State state) {
    return state.sign(phrases);
  }

  /** {@return how much of a band is not shown} */
  String more(int more) {
    return phrases.plain("map.more", phrases.number(more));
  }

  /** {@return how much is below a card, for somebody who cannot see it} */
  String below(String count, Card card) {
    return clean(phrases.plain("map.below", count, card.name()));
  }

  /** {@return what lines say that run together} */
  String links(List<Link> links, Function<String, Text> names) {
    List<Text> sentences = links.stream().map(it -> link(it, names)).toList();
    return clean(phrases.list(sentences, MOST_LINKS).plain());
  }

  private Text link(Link link, Function<String, Text> names) {
    return phrases.text(
        "map.link." + link.kind().name().toLowerCase(Locale.ROOT),
        names.apply(link.from()),
        names.apply(link.to()),
        phrases.percent(link.weight()));
  }

  /** {@return all that a card says, in one sentence after another} */
  String card(Card card, Optional<Note> note) {
    List<String> all = new ArrayList<>();
    String type = phrases.plain("type." + card.type().name().toLowerCase(Locale.ROOT));
    String kind =
        card.kind()
            .map(it -> phrases.plain("map.kind", type, phrases.words().word(it)))
            .orElse(type);
    all.add(phrases.plain("map.named", kind, card.name()));
    if (card.isOwned()) {
      all.add(owners(card));
    }
    card.priority().ifPresent(it -> all.add(phrases.plain("map.carries", phrases.percent(it))));
    card.progress().ifPresent(it -> all.add(phrases.plain("map.has-come", phrases.percent(it))));
    card.expected().ifPresent(it -> all.add(phrases.plain("map.expected", phrases.percent(it))));
    card.course()
        .ifPresent(
            it ->
                all.add(
                    phrases.plain(
                        "map.course",
                        phrases.plain("board.state." + State.of(Optional.of(it)).id()))));
    card.standing()
        .ifPresent(
            it -> all.add(phrases.plain("map.standing", Segment.parts(Segment.of(it), phrases))));
    if (!card.amounts().isEmpty()) {
      all.add(amounts(card));
    }
    card.due().ifPresent(it -> all.add(phrases.plain("map.due", it)));
    card.keyResults().forEach(it -> all.add(keyResultAndProgress(it)));
    note.ifPresent(it -> all.add(it.sentence()));
    card.gravest()
        .ifPresent(
            it -> {
              String severity = it.severity().name().toLowerCase(Locale.ROOT);
              all.add(
                  phrases.plain(
                      "map.named", phrases.text("severity." + severity), findings.apply(it)));
            });
    return clean(String.join(". ", all));
  }

  private String keyResultAndProgress(Card.KeyResult keyResult) {
    String named = phrases.plain("map.key-result", keyResult.name());
    return keyResult.progress().isPresent()
        ? named
            + ", "
            + phrases.plain("map.of-way", phrases.percent(keyResult.progress().getAsDouble()))
        : named;
  }

  /** {@return a key result on the card of its objective} */
  String keyResult(Card.KeyResult keyResult) {
    return "• " + keyResult.name();
  }

  /** {@return how far it has come; empty if that is not known} */
  String progress(Card.KeyResult keyResult) {
    return keyResult.progress().isPresent() ? percent(keyResult.progress().getAsDouble()) : "";
  }

  /** {@return how many key results have no room on a card} */
  String moreKeyResults(Card card) {
    return phrases.plain("map.more-key-results", phrases.number(card.moreKeyResults()));
  }

  /** {@return who answers for what a card stands for} */
  String owners(Card card) {
    return card.owners().isEmpty()
        ? phrases.plain("map.nobody")
        : phrases.words().list(card.owners(), MOST_OWNERS);
  }

  /** {@return what a card says of a function or a resource} */
  String facts(Card card) {
    List<String> facts = new ArrayList<>();
    card.amounts().forEach((unit, amount) -> facts.add(phrases.amount(amount, unit)));
    if (!card.owners().isEmpty()) {
      facts.add(owners(card));
    }
    if (facts.isEmpty()) {
      card.kind().map(phrases.words()::word).ifPresent(facts::add);
    }
    return String.join(" · ", facts);
  }

  /** {@return the money and people that reach what a card stands for} */
  String amounts(Card card) {
    return card.amounts().entrySet().stream()
        .map(it -> phrases.amount(it.getValue(), it.getKey()))
        .collect(Collectors.joining(" · "));
  }

  /** {@return a text without what no XML document may hold} */
  public static String clean(String text) {
    return text.codePoints()
        .map(
            it ->
                (it < 0x20 && it != '\n' && it != '\t') || it == 0xFFFE || it == 0xFFFF
                    ? 0xFFFD
                    : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
