package io.alignment.json;

import io.alignment.json.Tokens.Broken;
import io.alignment.model.Field;
import io.alignment.model.FieldTable;
import io.alignment.model.InvalidStrategyException;
import io.alignment.model.Problem;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One reading of a document from its beginning to its end. */
final class Attempt {

  private static final double MUCH = 10;

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
            (section, entry) -> {
              maker.take(Objects.requireNonNull(Format.SECTIONS.get(section)), entry);
              if (tokens instanceof YamlTokens) {
                askForWeights(entry);
              }
            });
    try {
      reader.document(Format.DOCUMENT, "a strategy").ifPresent(this::takeDocument);
      isComplete = !reader.missedElements();
    } catch (Allowance.Exceeded e) {
      throw new Broken("too-large", tokens.line(), tokens.column(), e.problem);
    }
  }

  /** Asks whether measures without a weight weigh 1 beside one that weighs a share of a hundred. */
  private void askForWeights(Entry entry) {
    int position = entry.shape().positionOf("measures");
    if (position < 0 || !(entry.value(position) instanceof List<?> measures)) {
      return;
    }
    double most = 0;
    boolean isAnyLeftOut = false;
    for (Object item : measures) {
      Entry measure = (Entry) item;
      Object weight = measure.value(measure.shape().positionOf("weight"));
      isAnyLeftOut |= weight == null;
      most = Math.max(most, weight == null ? 0 : (Double) weight);
    }
    if (isAnyLeftOut && most >= MUCH) {
      String words =
          "One measure weighs %s, and each without a weight 1. If they share the rest, write their"
              + " weights.";
      String shown = BigDecimal.valueOf(most).stripTrailingZeros().toPlainString();
      warnings.add("weights", entry.placeOf("measures"), words.formatted(shown));
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
        .filter(problem -> hasAllMeasures() || problem.code() != Problem.Code.UNKNOWN_MEASURE)
        .toList();
  }

  /** Says whether all measures on top level could be read. */
  private boolean hasAllMeasures() {
    Object measures = document.value(document.shape().positionOf("measures"));
    return isComplete
        && !document.isBroken()
        && !(measures instanceof List<?> list
            && list.stream().anyMatch(it -> ((Entry) it).isBroken()));
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
