package io.alignment.json;

import io.alignment.json.Tokens.Broken;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One reading of a document from its beginning to its end. */
final class Attempt {

  private final DocumentProblems problems;
  private final DocumentProblems warnings = new DocumentProblems();
  private final StrategyBuilder builder = Strategy.builder("?");
  private Entry document = new Entry(Format.DOCUMENT);
  private boolean isComplete = true;

  private Attempt(DocumentProblems problems) {
    this.problems = problems;
  }

  /** Reads until something is wrong, and does not look where. */
  static Attempt quick(Source source) {
    Attempt attempt = new Attempt(new DocumentProblems(0));
    try (Tokens tokens = source.quickTokens()) {
      attempt.read(tokens, false, (part, placeOf) -> {});
    } catch (Broken e) {
      attempt.breakOff(e);
    }
    return attempt;
  }

  /** Reads everything, and tells where each part stands. */
  static Attempt careful(Source source, Whereabouts whereabouts) {
    Attempt attempt = new Attempt(new DocumentProblems());
    try (Tokens tokens = source.tokens()) {
      attempt.read(tokens, true, whereabouts);
    } catch (Broken e) {
      attempt.breakOff(e);
    }
    return attempt;
  }

  private void read(Tokens tokens, boolean notePlaces, Whereabouts whereabouts) throws Broken {
    PartMaker maker = new PartMaker(builder, problems, whereabouts);
    EntryReader reader =
        new EntryReader(
            tokens,
            problems,
            warnings,
            notePlaces,
            (section, entry) ->
                maker.take(Objects.requireNonNull(Format.SECTIONS.get(section)), entry));
    try {
      reader.document(Format.DOCUMENT, "a strategy").ifPresent(this::takeDocument);
      isComplete = !reader.missedElements();
    } catch (Allowance.Exceeded e) {
      throw new Broken("too-large", tokens.line(), tokens.column(), e.problem);
    }
  }

  private void breakOff(Broken e) {
    isComplete = false;
    problems.add(e.code, "", e.line, e.column, e.problem);
  }

  private void takeDocument(Entry read) {
    document = read;
    if (document.isBroken() && !document.has("name")) {
      document.set("name", "?");
    }
    builder.preface(
        FieldTable.ofStrategy()
            .make(field -> PartMaker.value(document, field, 1 + field.position())));
    document.checkVersion(Format.VERSION, problems);
  }

  /** Returns what was read, but may mean something else. */
  DocumentProblems warnings() {
    return warnings;
  }

  /** Returns the strategy if nothing is wrong. */
  Optional<Strategy> strategy() {
    try {
      return problems.isEmpty() ? Optional.of(builder.build()) : Optional.empty();
    } catch (InvalidStrategyException e) {
      return Optional.empty();
    }
  }

  /** Returns what is wrong with the strategy, rather than with the document that holds it. */
  List<Problem> problemsOfStrategy() {
    return builder.problems().stream()
        // What the part that was not read would have defined is not missing.
        .filter(problem -> isComplete || problem.code() != Problem.Code.UNKNOWN_ELEMENT)
        .toList();
  }

  /** Returns everything that is wrong. */
  InvalidDocumentException refusal(PartPlaces places) {
    for (Problem problem : problemsOfStrategy()) {
      boolean isLast = problem.code() == Problem.Code.TOO_MANY_PROBLEMS;
      Place whole = isLast ? Place.END : document.placeOf(problem.field());
      problems.add(
          Field.nameOf(problem.code()),
          problem.part().map(part -> places.of(part, problem.field())).orElse(whole),
          problem.message());
    }
    return new InvalidDocumentException(problems.list());
  }
}
