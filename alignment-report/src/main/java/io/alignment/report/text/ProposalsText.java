package io.alignment.report.text;

import io.alignment.analysis.Finding;
import io.alignment.analysis.Report;
import io.alignment.analysis.Severity;
import io.alignment.analysis.summary.Summary;
import io.alignment.drift.Drift;
import io.alignment.model.Strategy;
import io.alignment.proposals.Proposal;
import io.alignment.proposals.Proposals;
import io.alignment.words.Wording;
import io.alignment.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The edits that would raise the summary most, each with what it brought when it was tried. */
final class ProposalsText {

  private static final int MOST_MOVES = 2;

  private final TextPage page;
  private final Strategy strategy;
  private final Report report;
  private final Words sentences;

  ProposalsText(TextPage page, Strategy strategy, Report report, Words sentences) {
    this.report = report;
    this.page = page;
    this.strategy = strategy;
    this.sentences = sentences;
  }

  void write(Proposals proposals) {
    page.line(
        "What to change first (each was made in a copy, and everything asked again%s):"
            .formatted(
                proposals.untried() == 0
                    ? ""
                    : "; %s more findings that an edit may solve were not looked at"
                        .formatted(proposals.untried())));
    int number = 1;
    for (Proposal proposal : proposals.best()) {
      page.item(number + ".", text(proposal));
      number++;
    }
  }

  private String text(Proposal proposal) {
    StringBuilder text =
        new StringBuilder(capitalized(sentences.edit(proposal.change(), strategy)));
    text.append(": aligned ")
        .append(Wording.percent(proposal.before()))
        .append(" → ")
        .append(Wording.percent(proposal.after()));
    proposal.moves().stream()
        .filter(move -> move.metric().equals("summary.term"))
        .sorted(Comparator.comparingDouble(ProposalsText::size).reversed())
        .limit(MOST_MOVES)
        .forEach(
            move ->
                text.append(", ").append(term(move.subject())).append(' ').append(change(move)));
    text.append(". It solves: ").append(sentences.what(proposal.finding(), strategy));
    List<Finding> added =
        proposal.added().stream().filter(it -> it.severity() != Severity.INFO).toList();
    if (!added.isEmpty()) {
      text.append(" It brings ")
          .append(Names.count(added.size(), "new warning"))
          .append(": ")
          .append(sentences.what(added.get(0), strategy.with(proposal.change())));
    }
    return text.toString();
  }

  /** Says of what a term is the share. */
  private String term(String id) {
    return report.result(Summary.class).stream()
        .flatMap(summary -> summary.terms().stream())
        .filter(term -> term.id().equals(id))
        .map(Summary.Term::definition)
        .findFirst()
        .orElse(id);
  }

  private static double size(Drift.Move move) {
    return Math.abs(move.after().orElse(0) - move.before().orElse(0));
  }

  private static String change(Drift.Move move) {
    return "%s → %s".formatted(share(move.before()), share(move.after()));
  }

  private static String share(OptionalDouble value) {
    return value.isPresent() ? Wording.percent(value.getAsDouble()) : "unknown";
  }

  private static String capitalized(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
