package io.alignment.analysis.people;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import io.alignment.analysis.Analysis;
import io.alignment.analysis.Catalogue;
import io.alignment.analysis.Evidence;
import io.alignment.analysis.FindingList;
import io.alignment.analysis.Question;
import io.alignment.analysis.internal.ById;
import io.alignment.analysis.internal.Check;
import io.alignment.analysis.internal.Elements;
import io.alignment.analysis.internal.Hierarchy;
import io.alignment.analysis.internal.Ratio;
import io.alignment.analysis.internal.StrategyIndex;
import io.alignment.analysis.people.CommunicationFlow.Heard;
import io.alignment.analysis.people.CommunicationFlow.OneWay;
import io.alignment.analysis.people.CommunicationFlow.OwnersApart;
import io.alignment.index.Adjacency;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Relation;
import io.alignment.model.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks whether the strategy is heard everywhere, and whether an answer comes back. Channels are
 * communications, in their direction, and collaborations, in both.
 *
 * <p>The <em>top</em> are the functions of which the strategy says so; else the only one that
 * stands in no other and has functions inside; where there are none or several of these, the
 * functions that own an objective directly below a vision. From there the fewest channels to each
 * function are counted, and the way is found on which the rarest talk is the most frequent (the
 * bottleneck shortest path). A channel of which nobody said how often it is used is taken for
 * slower than any other. A function of which no channel is recorded is unknown, not unreached;
 * where none is recorded of the top, nobody knows whom it reaches.
 *
 * <p>One function tells another something <em>from above</em> if it communicates to it, and either
 * the other stands in it or it belongs to the top and the other does not. An answer finds its way
 * back if channels lead from the other one to it, over whomever.
 *
 * <p>Who owns an objective should have a channel, in whatever direction, to the owner of an
 * objective that it supports. Line of command (one stands in the other) is left to the question of
 * the way back, and two of whom nothing is recorded are left out, as are two in both of which
 * somebody works.
 *
 * <p>These rules are conventions of our own.
 *
 * <p>Cost: linear in elements and relations, plus, once, the channels times the logarithm of the
 * functions, plus the pairs of owners of objectives of which one supports the other, each with the
 * second homes of those who work in the two.
 */
public final class CommunicationAnalysis implements Analysis<CommunicationFlow> {

  private final ImmutableSortedSet<String> chosenTop;

  private CommunicationAnalysis(Set<String> chosenTop) {
    this.chosenTop = ImmutableSortedSet.copyOf(chosenTop);
  }

  /** Asks from the usual top. */
  public CommunicationAnalysis() {
    this(Set.of());
  }

  /**
   * Asks from functions of your own choice. Those that a strategy does not have are left out.
   *
   * @param functions the ids of the functions from which the strategy is told, at least one
   * @return the question
   * @throws IllegalArgumentException if there is none
   */
  public static CommunicationAnalysis from(Set<String> functions) {
    if (functions.isEmpty()) {
      throw new IllegalArgumentException("Nobody is at the top. Name at least one function.");
    }
    return new CommunicationAnalysis(functions);
  }

  @Override
  public Optional<Catalogue<?>> catalogue() {
    return Optional.of(CommunicationFlow.CATALOGUE);
  }

  @Override
  public CommunicationFlow analyze(Question question) {
    return new Run(question).flow();
  }

  /** What one run needs at hand. */
  private final class Run {
    private final Question question;
    private final StrategyIndex index;
    private final int[] functions;
    private final Hierarchy hierarchy;
    private final Channels channels;
    private final Adjacency owners;
    private final Adjacency supports;
    private final Adjacency attachments;
    private final int[] top;
    private final Reach reach;
    private final Map<Integer, int[]> seconds = new HashMap<>();
    private final FindingList.Builder findings = new FindingList.Builder();

    Run(Question question) {
      this.question = question;
      index = StrategyIndex.of(question.strategy());
      functions = index.elements(Element.Type.FUNCTION);
      hierarchy = Hierarchy.of(index);
      channels = new Channels(index);
      owners = index.incoming(Relation.Kind.OWNERSHIP);
      supports = index.outgoing(Relation.Kind.SUPPORT);
      attachments = index.outgoing(Relation.Kind.ATTACHMENT);
      top = top();
      reach = new Reach(channels, index.size(), top);
    }

    CommunicationFlow flow() {
      boolean isTopKnown = IntStream.of(top).anyMatch(channels::isKnown);
      int[] others =
          Elements.among(functions, it -> isTopKnown && channels.isKnown(it) && !isTop(it));
      Check reached = Check.ofFact(others, it -> reach.hops(it).isPresent());
      BitSet hearsInside = hearsInside();
      findings.add(
          CommunicationFlow.UNREACHED,
          Elements.among(reached.failing(), it -> !hearsInside.get(it)),
          it ->
              CommunicationFlow.UNREACHED.at(
                  index.id(it), new Evidence.Others(Elements.ids(index, top))));
      int[][] told = told();
      List<OneWay> oneWay = oneWay(told);
      return new CommunicationFlow(
          Elements.ids(index, top),
          reached.tally().share(),
          Check.ofFact(functions, channels::isKnown).tally().share(),
          told.length,
          Ratio.of(told.length - oneWay.size(), told.length),
          ById.of(index, functions, this::heard),
          oneWay,
          ownersApart(),
          Topic.CHANNELS.isIn(question.leftOut()) ? List.of() : findings.build());
    }

    private boolean isTop(int function) {
      return Arrays.binarySearch(top, function) >= 0;
    }

    private Heard heard(int function) {
      return new Heard(channels.isKnown(function), reach.hops(function), reach.slowest(function));
    }

    private int[] top() {
      if (!chosenTop.isEmpty()) {
        return Elements.among(functions, it -> chosenTop.contains(index.id(it)));
      }
      int[] named = Elements.among(functions, it -> ((BusinessFunction) index.element(it)).top());
      if (named.length > 0) {
        return named;
      }
      int[] roots =
          Elements.among(functions, it -> hierarchy.outer(it) < 0 && hierarchy.hasInner(it));
      return roots.length == 1
          ? roots
          : IntStream.of(index.elements(Element.Type.OBJECTIVE))
              .filter(it -> supports.neighbors(it).anyMatch(this::isVision))
              .flatMap(owners::neighbors)
              .sorted()
              .distinct()
              .toArray();
    }

    private boolean isVision(int element) {
      return index.type(element) == Element.Type.VISION;
    }

    /** Returns the functions in which somebody hears, who can pass it on there. */
    private BitSet hearsInside() {
      BitSet inside = new BitSet(index.size());
      for (int position = hierarchy.size() - 1; position >= 0; position--) {
        int function = hierarchy.outerFirst(position);
        int outer = hierarchy.outer(function);
        if (outer >= 0 && (inside.get(function) || reach.hops(function).isPresent())) {
          inside.set(outer);
        }
      }
      return inside;
    }

    // The way back

    /** Returns the pairs of which one tells the other something from above. */
    private int[][] told() {
      Adjacency tells = index.outgoing(Relation.Kind.COMMUNICATION);
      return IntStream.of(functions)
          .boxed()
          .flatMap(
              from ->
                  tells
                      .neighbors(from)
                      .distinct()
                      .filter(to -> isFromAbove(from, to))
                      .mapToObj(to -> new int[] {from, to}))
          .toArray(int[][]::new);
    }

    private boolean isFromAbove(int from, int to) {
      return hierarchy.standsIn(to, from) || (isTop(from) && !isTop(to));
    }

    private List<OneWay> oneWay(int[][] told) {
      int[] circle = channels.circles();
      List<OneWay> oneWay = new ArrayList<>();
      for (int[] pair : told) {
        if (circle[pair[0]] != circle[pair[1]]) {
          OneWay way = new OneWay(index.id(pair[0]), index.id(pair[1]));
          oneWay.add(way);
          findings.add(CommunicationFlow.NO_WAY_BACK.at(List.of(way.to(), way.from())));
        }
      }
      return oneWay;
    }

    // Owners of work that touches

    /** An owner, and one of what it supports. */
    private record Owners(int below, int above) {}

    private List<OwnersApart> ownersApart() {
      SetMultimap<Owners, String> apart =
          MultimapBuilder.treeKeys(
                  Comparator.comparingInt(Owners::below).thenComparingInt(Owners::above))
              .treeSetValues()
              .build();
      for (int below : index.elements(Element.Type.OBJECTIVE)) {
        for (int above : supports.neighbors(below).filter(it -> touch(below, it)).toArray()) {
          List<String> work = List.of(index.id(below), index.id(above));
          for (int owner : owners.neighbors(below).toArray()) {
            owners
                .neighbors(above)
                .filter(it -> areApart(owner, it))
                .forEach(it -> apart.putAll(new Owners(owner, it), work));
          }
        }
      }
      return Multimaps.asMap(apart).entrySet().stream()
          .map(it -> ownersApart(it.getKey(), List.copyOf(it.getValue())))
          .toList();
    }

    /** Says whether work still touches what it supports: finished work needs nothing any more. */
    private boolean touch(int below, int above) {
      return !index.isFinished(below) && !index.isFinished(above);
    }

    private OwnersApart ownersApart(Owners apart, List<String> work) {
      String owner = index.id(apart.below);
      String ownerAbove = index.id(apart.above);
      if (work.stream().anyMatch(it -> question.expects(Topic.CHANNELS, it))) {
        findings.add(
            CommunicationFlow.OWNERS_APART.at(
                List.of(owner, ownerAbove), new Evidence.Others(work)));
      }
      return new OwnersApart(owner, ownerAbove, work);
    }

    /** Says whether somebody works in both. */
    private boolean areShared(int one, int other) {
      return attachments.size() > 0 && (worksAlsoIn(one, other) || worksAlsoIn(other, one));
    }

    private boolean worksAlsoIn(int function, int other) {
      return IntStream.of(seconds.computeIfAbsent(function, this::findSeconds))
          .anyMatch(it -> isIn(it, other));
    }

    /** Returns where those who work in a function, or in one inside it, work besides. */
    private int[] findSeconds(int function) {
      List<Integer> inside = new ArrayList<>(List.of(function));
      for (int next = 0; next < inside.size(); next++) {
        hierarchy.inner().neighbors(inside.get(next)).forEach(inside::add);
      }
      return inside.stream().flatMapToInt(attachments::neighbors).toArray();
    }

    private boolean isIn(int function, int other) {
      return function == other || hierarchy.standsIn(function, other);
    }

    private boolean areApart(int owner, int ownerAbove) {
      return owner != ownerAbove
          && (channels.isKnown(owner) || channels.isKnown(ownerAbove))
          && !hierarchy.standsIn(owner, ownerAbove)
          && !hierarchy.standsIn(ownerAbove, owner)
          && !channels.areBetween(owner, ownerAbove)
          && !areShared(owner, ownerAbove);
    }
  }
}
