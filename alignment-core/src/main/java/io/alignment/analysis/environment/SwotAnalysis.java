package io.alignment.analysis.environment;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingKind;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.LiveWork;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.internal.VisionShare;
import io.alignment.index.Adjacency;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Factor.Quadrant;
import io.alignment.model.Influence;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Asks what strengths, weaknesses, opportunities and threats mean for the strategy.
 *
 * <p>How well the business deals with them is told by the internal and external factor evaluation
 * (F. R. David, <em>Strategic Management</em>): {@code Σ importance · rating / Σ importance} over
 * the factors that have both, from 1 to 4.
 *
 * <p>A factor <em>harms</em> what it influences with a weight below 0. A threat or weakness is
 * answered, and a strength or opportunity used, by live work that says so (see {@link LiveWork})
 * and whose required skills somebody has on a day of it, or is to be taught. Where no work says
 * anywhere what it answers, nobody knows. Where work answers and uses factors from within and from
 * outside, stands a field of the TOWS matrix (H. Weihrich, <em>The TOWS matrix</em>, Long Range
 * Planning 15/2, 1982, doi 10.1016/0024-6301(82)90120-0). A driver is in no quadrant, and not
 * judged.
 *
 * <p>Cost: linear in elements and relations, plus, for each factor that harms something, what
 * stands above this.
 */
public final class SwotAnalysis implements Analysis<Swot> {

  /** Makes the question. */
  public SwotAnalysis() {}

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(Swot.CATALOGUE);
  }

  @Override
  public Swot analyze(Question question) {
    return new Run(question).swot();
  }

  /** What one run needs at hand. */
  private static final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final Adjacency influences;
    // From work to the factors that it answers or uses, and back.
    private final Adjacency answered;
    private final Adjacency answering;
    private final VisionShare visionShare;
    private final int[] factors;
    private final boolean isKnown;
    private final Supplier<LiveAnswers> answers;
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      influences = index.outgoing(Relation.Kind.INFLUENCE);
      answered = index.outgoing(Relation.Kind.ANSWER);
      answering = index.incoming(Relation.Kind.ANSWER);
      visionShare = new VisionShare(index);
      factors = index.elements(Element.Type.FACTOR);
      isKnown = question.speaksOf(Topic.ANSWERS) && !Topic.ANSWERS.isIn(question.leftOut());
      answers = Suppliers.memoize(() -> new LiveAnswers(question, index));
    }

    Swot swot() {
      int[] threats = failing(Quadrant.THREAT);
      int[] weaknesses = failing(Quadrant.WEAKNESS);
      int[] strengths = failing(Quadrant.STRENGTH);
      int[] opportunities = failing(Quadrant.OPPORTUNITY);
      addUnanswered(Swot.UNANSWERED_THREAT, threats);
      addUnanswered(Swot.UNANSWERED_WEAKNESS, weaknesses);
      add(Swot.UNUSED_STRENGTH, strengths);
      add(Swot.UNUSED_OPPORTUNITY, opportunities);
      if (IntStream.of(factors).anyMatch(it -> isJudgedAtAll(factor(it)))) {
        add(Swot.UNJUDGED, Elements.among(factors, it -> isUnjudged(factor(it))));
      }
      List<Swot.TowsRow> tows = tows();
      return new Swot(
          side(true),
          side(false),
          tows,
          matrix(tows),
          Elements.ids(index, threats),
          Elements.ids(index, weaknesses),
          Elements.ids(index, strengths),
          Elements.ids(index, opportunities),
          Elements.ids(index, Elements.among(factors, it -> factor(it).quadrant().isEmpty())),
          visionShare.through(harmedWork(of(Quadrant.WEAKNESS))),
          isKnown ? visionShare.through(harmedWork(threats)) : OptionalDouble.empty(),
          Topic.FACTORS.isIn(question.leftOut()) ? List.of() : findings.build());
    }

    private Factor factor(int element) {
      return (Factor) index.element(element);
    }

    private int[] of(Quadrant quadrant) {
      return Elements.among(factors, it -> factor(it).isIn(quadrant));
    }

    /** Returns the factors of a quadrant of which it is known that no work answers or uses them. */
    private int[] failing(Quadrant quadrant) {
      return isKnown
          ? Elements.among(of(quadrant), it -> answering.neighbors(it).noneMatch(this::isAnswer))
          : new int[0];
    }

    private boolean isAnswer(int work) {
      return answers.get().isAnswer(work);
    }

    private void add(FindingKind kind, int[] elements) {
      findings.add(kind, elements, it -> kind.at(index.id(it)));
    }

    private void addUnanswered(FindingKind kind, int[] elements) {
      for (int element : elements) {
        Set<Integer> harmed = harmedWork(element);
        OptionalDouble stake = visionShare.through(harmed);
        findings.add(
            stake.orElse(0) > 0
                ? kind.at(
                    index.id(element),
                    new Evidence.Priority(stake.getAsDouble()),
                    new Evidence.Others(harmed.stream().map(index::id).toList()))
                : kind.at(index.id(element)));
      }
    }

    private double weight(int arc) {
      return influences.relation(arc, Influence.class).weight();
    }

    /** Returns what factors harm: work, and the work that functions own and resources serve. */
    private Set<Integer> harmedWork(int... factors) {
      Set<Integer> work = new TreeSet<>();
      IntStream.of(factors)
          .flatMap(influences::arcs)
          .filter(arc -> weight(arc) < 0)
          .map(influences::neighbor)
          .flatMap(this::workOf)
          .forEach(work::add);
      return work;
    }

    private IntStream workOf(int element) {
      return switch (index.type(element)) {
        case OBJECTIVE, INITIATIVE -> IntStream.of(element);
        case FUNCTION ->
            index
                .outgoing(Relation.Kind.OWNERSHIP)
                .neighbors(element)
                .filter(it -> index.type(it) != Element.Type.RESOURCE);
        case RESOURCE -> index.outgoing(Relation.Kind.ALLOCATION).neighbors(element);
        case VISION, FACTOR -> IntStream.empty();
      };
    }

    // The tables

    private static boolean isJudged(Factor factor) {
      return factor.importance().isPresent() && factor.rating().isPresent();
    }

    private static boolean isUnjudged(Factor factor) {
      return factor.quadrant().isPresent() && !isJudged(factor);
    }

    private static boolean isJudgedAtAll(Factor factor) {
      return factor.importance().isPresent() || factor.rating().isPresent();
    }

    private Swot.Side side(boolean internal) {
      List<Factor> all =
          IntStream.of(factors)
              .mapToObj(this::factor)
              .filter(it -> it.quadrant().filter(of -> of.isInternal() == internal).isPresent())
              .toList();
      List<Factor> judged = all.stream().filter(Run::isJudged).toList();
      // In units of the largest importance, so that no sum is infinite.
      double largest = judged.stream().mapToDouble(it -> it.importance().orElse(0)).max().orElse(1);
      double sum = 0;
      double ratings = 0;
      for (Factor factor : judged) {
        double importance = factor.importance().orElse(0) / largest;
        sum += importance;
        ratings += importance * factor.rating().orElse(0);
      }
      return new Swot.Side(
          all.size(), judged.size(), Ratio.of(judged.size(), all.size()), Ratio.of(ratings, sum));
    }

    private List<Swot.TowsRow> tows() {
      return IntStream.of(Elements.where(index, answered::isAt))
          .filter(this::isAnswer)
          .mapToObj(
              it ->
                  new Swot.TowsRow(
                      index.id(it),
                      answeredBy(it, Quadrant.STRENGTH),
                      answeredBy(it, Quadrant.WEAKNESS),
                      answeredBy(it, Quadrant.OPPORTUNITY),
                      answeredBy(it, Quadrant.THREAT)))
          .toList();
    }

    private List<String> answeredBy(int work, Quadrant quadrant) {
      return answered
          .neighbors(work)
          .filter(it -> factor(it).isIn(quadrant))
          .mapToObj(index::id)
          .toList();
    }

    private static Map<String, List<String>> matrix(List<Swot.TowsRow> rows) {
      return ImmutableMap.of(
          "SO", field(rows, Swot.TowsRow::strengths, Swot.TowsRow::opportunities),
          "ST", field(rows, Swot.TowsRow::strengths, Swot.TowsRow::threats),
          "WO", field(rows, Swot.TowsRow::weaknesses, Swot.TowsRow::opportunities),
          "WT", field(rows, Swot.TowsRow::weaknesses, Swot.TowsRow::threats));
    }

    private static List<String> field(
        List<Swot.TowsRow> rows,
        Function<Swot.TowsRow, List<String>> internal,
        Function<Swot.TowsRow, List<String>> external) {
      return rows.stream()
          .filter(it -> !internal.apply(it).isEmpty() && !external.apply(it).isEmpty())
          .map(Swot.TowsRow::id)
          .toList();
    }
  }
}
