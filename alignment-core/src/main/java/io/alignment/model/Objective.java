package io.alignment.model;

import static io.alignment.model.NotNull.notNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.alignment.internal.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the business wants to reach or to keep.
 *
 * @param id unique over the strategy
 * @param about what people read about it
 * @param perspective its place in the balanced scorecard, if it has one
 * @param details when it happens, where it stands and what it needs
 * @param measures how it is measured; their names are unique within the objective
 * @param ownAim how much of it has to be reached for a success, if it says so itself
 * @param progressFrom from what one tells how far it has come
 * @param leavesOut what is not recorded of it on purpose, so that nothing is asked or found there;
 *     in the order of the topics
 * @param newKeyResults the key results that are added to a strategy together with it; empty for an
 *     objective of a strategy, which knows them itself: {@link Strategy#keyResults(String)}
 */
public record Objective(
    String id,
    About about,
    Optional<Perspective> perspective,
    WorkDetails details,
    List<Measure> measures,
    Optional<Aim> ownAim,
    ProgressFrom progressFrom,
    Set<Topic> leavesOut,
    List<KeyResult> newKeyResults)
    implements WorkItem {

  public Objective {
    measures = ImmutableList.copyOf(measures);
    leavesOut = Sets.immutableEnumSet(leavesOut);
    newKeyResults = ImmutableList.copyOf(newKeyResults);
  }

  /**
   * Returns an active objective with a name only.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return the objective
   */
  public static Objective of(String id, String name) {
    return builder(id, name).build();
  }

  /**
   * Returns a builder of an active objective without perspective, dates, measures or needs.
   *
   * @param id unique over the strategy
   * @param name the name that people read
   * @return a new builder
   */
  public static Builder builder(String id, String name) {
    return new Builder(id, name);
  }

  /** {@return a builder that starts from this objective} */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Returns how much of it has to be reached for a success: where it does not say so all of it. A
   * key result then has the aim of its objective in {@link Strategy#withKeyResultsFilledIn()}.
   *
   * @return committed or aspirational
   */
  public Aim aim() {
    return ownAim.orElse(Aim.COMMITTED);
  }

  /**
   * Says whether this is a standing objective: one that is to be kept for good rather than reached
   * once, as each of its measures has a lower or upper bound and no target.
   *
   * @return false also if it has no measures
   */
  public boolean isStanding() {
    return !measures.isEmpty() && measures.stream().allMatch(Measure::isStanding);
  }

  /** Returns this as a key result that has what it takes of the objective to which it belongs. */
  Objective within(Objective objective) {
    Builder filled = toBuilder();
    if (perspective.isEmpty()) {
      objective.perspective.ifPresent(filled::perspective);
    }
    if (begins().isEmpty()) {
      objective.begins().filter(it -> due().filter(it::isAfter).isEmpty()).ifPresent(filled::start);
    }
    if (due().isEmpty()) {
      objective.due().filter(it -> begins().filter(it::isBefore).isEmpty()).ifPresent(filled::due);
    }
    if (status() == Status.ACTIVE) {
      filled.status(objective.status());
    }
    if (ownAim.isEmpty()) {
      objective.ownAim.ifPresent(filled::aim);
    }
    objective.leavesOut.forEach(filled::leaveOut);
    return filled.build();
  }

  @Override
  public Type type() {
    return Type.OBJECTIVE;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Builds an {@link Objective}. */
  public static final class Builder extends WorkItemBuilder<Builder> {
    private Optional<Perspective> perspective = Optional.empty();
    private List<Measure> measures = List.of();
    private Optional<Aim> aim = Optional.empty();
    private ProgressFrom progressFrom = ProgressFrom.BOTH;
    private Set<Topic> leavesOut = Set.of();
    private List<KeyResult> newKeyResults = List.of();

    private Builder(String id, String name) {
      super(id, name);
    }

    private Builder(Objective objective) {
      super(objective);
      perspective = objective.perspective;
      measures = objective.measures;
      aim = objective.ownAim;
      progressFrom = objective.progressFrom;
      leavesOut = objective.leavesOut;
      newKeyResults = objective.newKeyResults;
    }

    /**
     * Sets the place in the balanced scorecard; by default there is none.
     *
     * @param perspective the perspective
     * @return this builder
     */
    public Builder perspective(Perspective perspective) {
      this.perspective = Optional.of(notNull(perspective, "perspective"));
      return this;
    }

    /**
     * Adds a measure; by default there is none.
     *
     * @param measure the measure
     * @return this builder
     */
    public Builder measure(Measure measure) {
      measures = Copies.with(measures, notNull(measure, "measure"));
      return this;
    }

    Builder withoutMeasures() {
      measures = List.of();
      return this;
    }

    /**
     * Changes a measure that is there.
     *
     * @param name the name of the measure
     * @param change what to set, such as {@code m -> m.reading(today, 71)}
     * @return this builder
     * @throws IllegalArgumentException if the objective has no measure of this name
     */
    public Builder updateMeasure(String name, UnaryOperator<Measure.Builder> change) {
      if (measures.stream().noneMatch(measure -> measure.name().equals(name))) {
        List<String> names = measures.stream().map(Measure::name).toList();
        throw new IllegalArgumentException(
            "Objective \"%s\" has no measure \"%s\". %s"
                .formatted(id, name, NearMiss.wayOut(name, names)));
      }
      measures =
          measures.stream()
              .map(it -> it.name().equals(name) ? change.apply(it.toBuilder()).build() : it)
              .toList();
      return this;
    }

    /**
     * Says how much of it has to be reached for a success; by default all of it, and of a key
     * result what is asked for of its objective.
     *
     * @param aim committed or aspirational
     * @return this builder
     */
    public Builder aim(Aim aim) {
      this.aim = Optional.of(notNull(aim, "aim"));
      return this;
    }

    /**
     * Says from what one tells how far it has come; by default from its own measures where it has
     * any, else from what supports it.
     *
     * @param progressFrom from what
     * @return this builder
     */
    public Builder progressFrom(ProgressFrom progressFrom) {
      this.progressFrom = notNull(progressFrom, "progressFrom");
      return this;
    }

    /**
     * Says that something is not recorded of this objective on purpose; by default nothing is left
     * out.
     *
     * @param topic what is left out
     * @return this builder
     */
    public Builder leaveOut(Topic topic) {
      leavesOut = Copies.with(leavesOut, notNull(topic, "topic"));
      return this;
    }

    /**
     * Adds a key result of weight 1: an objective with its own measure that belongs to this one and
     * is added to a strategy with it. It takes start, due date, status and perspective of this one
     * where it has none of its own.
     *
     * @param keyResult the key result, which has no key results itself
     * @return this builder
     */
    public Builder keyResult(Objective keyResult) {
      return keyResult(keyResult, 1);
    }

    /**
     * Adds a key result.
     *
     * @param keyResult the key result, which has no key results itself
     * @param weight its part in this objective; only the ratio to what else supports that counts
     * @return this builder
     */
    public Builder keyResult(Objective keyResult, double weight) {
      return keyResult(new KeyResult(keyResult, weight));
    }

    Builder keyResult(KeyResult keyResult) {
      newKeyResults = Copies.with(newKeyResults, keyResult);
      return this;
    }

    /** Leaves the key results to be added to themselves. */
    Builder withoutKeyResults() {
      newKeyResults = List.of();
      return this;
    }

    @Override
    public Objective build() {
      return new Objective(
          id,
          about(),
          perspective,
          details(),
          measures,
          aim,
          progressFrom,
          leavesOut,
          newKeyResults);
    }
  }
}
