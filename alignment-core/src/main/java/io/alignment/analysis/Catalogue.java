package io.alignment.analysis;

import com.google.common.collect.ImmutableList;
import io.alignment.analysis.Metric.Better;
import io.alignment.analysis.Metric.Subject;
import io.alignment.analysis.Metric.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an analysis can say: its name, its numbers and how they are read from an answer, and the
 * kinds of its findings. Each is declared once; reports, documents, rules, comparisons and pages
 * draw on it.
 *
 * <pre>{@code
 * static final Catalogue<Bakery> CATALOGUE =
 *     Catalogue.of("bakery", Bakery.class)
 *         .count("loaves", Better.UP, Bakery::loaves)
 *         .share("burnt", Better.DOWN, Bakery::burnt, BURNT)
 *         .each(Subject.RESOURCE, Bakery::byOven, oven -> oven.count("ovenLoaves", Better.UP, Oven::loaves))
 *         .build();
 * }</pre>
 *
 * <p>A value is read as an {@code int}, a {@code double}, a {@link Number}, an optional one of
 * these, or a collection or map whose size is the number.
 *
 * @param <R> the type of the answer
 */
public final class Catalogue<R> {

  private final String name;
  private final Class<R> type;
  private final ImmutableList<Numbers<R, ?>> numbers;
  private final ImmutableList<FindingKind> findingKinds;

  private Catalogue(
      String name, Class<R> type, List<Numbers<R, ?>> numbers, Collection<FindingKind> kinds) {
    this.name = name;
    this.type = type;
    this.numbers = ImmutableList.copyOf(numbers);
    this.findingKinds = ImmutableList.copyOf(kinds);
  }

  /**
   * Begins a catalogue.
   *
   * @param name the name of the analysis: under it its answer stands in a report, and with it begin
   *     the ids of its numbers
   * @param type the class of the answer
   * @param <R> the type of the answer
   * @return what takes the numbers
   */
  public static <R> Builder<R> of(String name, Class<R> type) {
    return new Builder<>(name, type);
  }

  /**
   * Returns the catalogue of an answer that declares nothing: it has the name of its class,
   * beginning with a small letter.
   *
   * @param type the class of the answer
   * @param <R> the type of the answer
   * @return the catalogue
   */
  public static <R> Catalogue<R> empty(Class<R> type) {
    String name = type.getSimpleName();
    return of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), type).build();
  }

  /** {@return the name of the analysis, such as {@code coverage}} */
  public String name() {
    return name;
  }

  /** {@return every number that answers can give, in the order in which they were declared} */
  public List<Metric> metrics() {
    return numbers.stream()
        .flatMap(it -> it.declared.stream().map(Declared::metric))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns one of the numbers.
   *
   * @param id its name, behind that of the analysis
   * @return the number
   * @throws IllegalArgumentException if there is none of this name
   */
  public Metric metric(String id) {
    return metrics().stream()
        .filter(it -> it.id().equals(name + "." + id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The analysis \"%s\" has no number \"%s\".".formatted(name, id)));
  }

  /** {@return the kinds of findings that answers can have} */
  public List<FindingKind> findingKinds() {
    return findingKinds;
  }

  /**
   * Reads the numbers of an answer.
   *
   * @param answer an answer of the analysis
   * @return the numbers with their values
   */
  public List<MetricValue> numbers(Object answer) {
    R known = type.cast(answer);
    ImmutableList.Builder<MetricValue> values = ImmutableList.builder();
    numbers.forEach(it -> it.read(known, values));
    return values.build();
  }

  /** A number, and how it is read from what has it. */
  private record Declared<T>(Metric metric, Function<? super T, ?> value) {}

  /** Numbers of one subject each. */
  private record Numbers<R, T>(
      Function<? super R, ? extends Map<String, ? extends T>> subjects,
      List<Declared<T>> declared) {

    void read(R answer, ImmutableList.Builder<MetricValue> values) {
      subjects
          .apply(answer)
          .forEach(
              (subject, it) ->
                  declared.forEach(
                      number ->
                          values.add(
                              new MetricValue(
                                  number.metric, subject, value(number.value.apply(it))))));
    }
  }

  private static OptionalDouble value(Object value) {
    if (value instanceof OptionalDouble optional) {
      return optional;
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Catalogue::value).orElse(OptionalDouble.empty());
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? OptionalDouble.of(optional.getAsInt()) : OptionalDouble.empty();
    }
    if (value instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    if (value instanceof Collection<?> items) {
      return OptionalDouble.of(items.size());
    }
    if (value instanceof Map<?, ?> items) {
      return OptionalDouble.of(items.size());
    }
    throw new IllegalArgumentException(
        "A number cannot be read from a %s. Give a number, an optional one, or a collection."
            .formatted(value.getClass().getName()));
  }

  /**
   * Takes numbers of one kind of subject.
   *
   * @param <T> what has these numbers
   */
  public static final class Of<T> {
    private final String name;
    private final Subject subject;
    private final Set<FindingKind> kinds;
    private final List<Declared<T>> declared = new ArrayList<>();

    private Of(String name, Subject subject, Set<FindingKind> kinds) {
      this.name = name;
      this.subject = subject;
      this.kinds = kinds;
    }

    /**
     * Declares a number.
     *
     * @param id its name, behind that of the analysis
     * @param unit in what it is counted
     * @param better whether more of it is better
     * @param value reads it
     * @param explainedBy the kinds of findings that say why it is not better; those of this
     *     analysis, whose ids begin with its name, are declared with it
     * @return this, for more
     */
    public Of<T> number(
        String id,
        Unit unit,
        Better better,
        Function<? super T, ?> value,
        FindingKind... explainedBy) {
      List<FindingKind> explanations = List.of(explainedBy);
      // Those of another analysis are declared there.
      explanations.stream().filter(it -> it.id().startsWith(name + ".")).forEach(kinds::add);
      declared.add(
          new Declared<>(
              new Metric(
                  name + "." + id,
                  unit,
                  better,
                  subject,
                  explanations.stream().map(FindingKind::id).toList()),
              value));
      return this;
    }

    /**
     * Declares a part of a whole.
     *
     * @param id its name, behind that of the analysis
     * @param better whether more of it is better
     * @param value reads it
     * @param explainedBy the kinds of findings that say why it is not better
     * @return this, for more
     */
    public Of<T> share(
        String id, Better better, Function<? super T, ?> value, FindingKind... explainedBy) {
      return number(id, Unit.SHARE, better, value, explainedBy);
    }

    /**
     * Declares how many there are of something.
     *
     * @param id its name, behind that of the analysis
     * @param better whether more of it is better
     * @param value reads it
     * @param explainedBy the kinds of findings that say why it is not better
     * @return this, for more
     */
    public Of<T> count(
        String id, Better better, Function<? super T, ?> value, FindingKind... explainedBy) {
      return number(id, Unit.COUNT, better, value, explainedBy);
    }
  }

  /**
   * Takes what an analysis can say.
   *
   * @param <R> the type of the answer
   */
  public static final class Builder<R> {
    private final String name;
    private final Class<R> type;
    private final List<Numbers<R, ?>> numbers = new ArrayList<>();
    private final Set<FindingKind> kinds = new LinkedHashSet<>();

    private Builder(String name, Class<R> type) {
      this.name = name;
      this.type = type;
    }

    /**
     * Declares kinds of findings, also such as no number explains.
     *
     * @param more the kinds
     * @return this builder
     */
    public Builder<R> findings(FindingKind... more) {
      kinds.addAll(List.of(more));
      return this;
    }

    /**
     * Declares numbers of the strategy as a whole.
     *
     * @param declare takes what the numbers are given to
     * @return this builder
     */
    public Builder<R> whole(Consumer<Of<R>> declare) {
      return each(Subject.STRATEGY, answer -> Map.of("", answer), declare);
    }

    /**
     * Declares numbers of the strategy as a whole that are parts of one component.
     *
     * @param part the component that has them
     * @param declare takes what the numbers are given to
     * @param <T> the type of the component
     * @return this builder
     */
    public <T> Builder<R> part(
        Function<? super R, ? extends T> part, Consumer<? super Of<T>> declare) {
      return each(Subject.STRATEGY, answer -> Map.of("", part.apply(answer)), declare);
    }

    /**
     * Declares numbers of many subjects.
     *
     * @param subject what they are numbers of
     * @param subjects what has the numbers, by the id or name of its subject
     * @param declare takes what the numbers are given to
     * @param <T> the type of what has the numbers
     * @return this builder
     */
    public <T> Builder<R> each(
        Subject subject,
        Function<? super R, ? extends Map<String, ? extends T>> subjects,
        Consumer<? super Of<T>> declare) {
      Of<T> of = new Of<>(name, subject, kinds);
      declare.accept(of);
      numbers.add(new Numbers<>(subjects, List.copyOf(of.declared)));
      return this;
    }

    /**
     * Declares numbers of the items of a list.
     *
     * @param subject what they are numbers of
     * @param items what has the numbers
     * @param id the id or name of the subject of an item
     * @param declare takes what the numbers are given to
     * @param <T> the type of what has the numbers
     * @return this builder
     */
    public <T> Builder<R> each(
        Subject subject,
        Function<? super R, ? extends Collection<? extends T>> items,
        Function<? super T, String> id,
        Consumer<? super Of<T>> declare) {
      return each(subject, answer -> byId(items.apply(answer).stream(), id), declare);
    }

    /**
     * Declares for each of some kinds how many findings of it there are, under the id of the kind.
     *
     * @param findings the findings of an answer
     * @param of the kinds
     * @return this builder
     */
    public Builder<R> counts(
        Function<? super R, ? extends Collection<Finding>> findings, FindingKind... of) {
      return part(
          findings,
          it -> {
            for (FindingKind kind : of) {
              it.count(kind.id().substring(name.length() + 1), Better.DOWN, kind::countIn, kind);
            }
          });
    }

    private static <T> Map<String, T> byId(
        Stream<? extends T> items, Function<? super T, String> id) {
      return items.collect(com.google.common.collect.ImmutableMap.toImmutableMap(id, it -> it));
    }

    /** {@return the catalogue} */
    public Catalogue<R> build() {
      return new Catalogue<>(name, type, numbers, kinds);
    }
  }
}
