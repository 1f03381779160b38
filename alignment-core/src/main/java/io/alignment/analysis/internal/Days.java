package io.alignment.analysis.internal;

import com.google.common.base.Suppliers;
import io.alignment.index.Adjacency;
import io.alignment.model.Allocation;
import io.alignment.model.DateRange;
import io.alignment.model.Resource;
import io.alignment.model.Status;
import io.alignment.model.WorkItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days the records of a strategy hold.
 *
 * <p>Work has the days from its start to its end: those on which it really began and ended where
 * these are written, else the planned ones. What is past its due date and not done goes on until
 * the day asked about, and what is done ended on that day at the latest; what is done before it was
 * to start has that one day. A resource has those of its period. An allocation has those of its own
 * period, of which a missing end is that of the work, cut to the days of the resource. Each may be
 * open at an end. What would end before it begins has no days, and an allocation without days is
 * none.
 *
 * <p>People are given for a time. Where that is added up it counts as an average over the
 * <em>window</em>: the days from the first to the last that the start or end of any work, or the
 * period of any people, names, the day asked about among them. Where none of them names a day,
 * every amount counts as it is.
 */
public final class Days {

  private final StrategyIndex index;
  private final Optional<LocalDate> today;
  private final Supplier<Optional<DateRange>> window = Suppliers.memoize(this::findWindow);

  /** Asks a strategy as of a day; without one, what is done ended when it was due. */
  public Days(StrategyIndex index, Optional<LocalDate> today) {
    this.index = index;
    this.today = today;
  }

  /** Returns the day asked about. */
  public Optional<LocalDate> today() {
    return today;
  }

  /** Says whether a span ended before the day asked about. */
  public boolean isOver(DateRange span) {
    return today.isPresent() && span.until().filter(today.get()::isAfter).isPresent();
  }

  /** Says whether work needs nothing any more, and holds nobody up. */
  public static boolean isFinished(WorkItem work) {
    return work.status().isFinished();
  }

  /** Says whether work is to be done: what is paused needs nothing for now. */
  public static boolean isOpen(WorkItem work) {
    return !isFinished(work) && work.status() != Status.PAUSED;
  }

  private Optional<LocalDate> end(WorkItem work) {
    if (work.ended().isPresent()) {
      return work.ended();
    }
    boolean isPast = today.isPresent() && work.due().filter(today.get()::isAfter).isPresent();
    // What is done ended when it was due, but no later than today; what is not done goes on.
    return today.isPresent() && isPast != isFinished(work) ? today : work.due();
  }

  private Optional<LocalDate> start(WorkItem work) {
    Optional<LocalDate> begun = work.started().or(work::start);
    return isFinished(work)
        ? begun.map(start -> end(work).filter(start::isAfter).orElse(start))
        : begun;
  }

  /** Returns the days of work. */
  public DateRange of(WorkItem work) {
    return new DateRange(start(work), end(work));
  }

  /**
   * Returns the days of work that are left from the day asked about on; all of its days where none
   * is left.
   */
  public DateRange ahead(WorkItem work) {
    DateRange span = of(work);
    return today.map(DateRange::from).flatMap(span::within).orElse(span);
  }

  /** Returns the days on which a resource is given to work, in stretches; none if it is not. */
  public List<DateRange> of(Allocation allocation, Resource resource, WorkItem work) {
    DateRange own = allocation.period();
    DateRange span =
        new DateRange(own.from().or(() -> start(work)), own.until().or(() -> end(work)));
    return within(span, resource.days());
  }

  private static List<DateRange> within(DateRange span, List<DateRange> stretches) {
    return stretches.stream().flatMap(it -> it.within(span).stream()).toList();
  }

  /** Says whether what a resource gives by an arc of its allocations is there on any day. */
  public boolean isAny(Adjacency allocations, int arc, Resource resource) {
    WorkItem work = (WorkItem) index.element(allocations.neighbor(arc));
    return !of(allocations.relation(arc, Allocation.class), resource, work).isEmpty();
  }

  /** Returns the days over which averages are taken; empty where nothing names a day. */
  public Optional<DateRange> window() {
    return window.get();
  }

  /** Returns how many days there are in the window; 1 if there is none. */
  public long length() {
    return lengthOf(DateRange.always());
  }

  /** Returns how many days of a span lie in the window; 1 if there is none. */
  public long lengthOf(DateRange span) {
    return window().isEmpty()
        ? 1
        : span.within(window().get()).map(it -> it.days().orElseThrow()).orElse(0L);
  }

  /**
   * Returns how many days of some stretches lie in a span and in the window; 1 if there is none.
   */
  public long lengthOf(List<DateRange> stretches, DateRange span) {
    List<DateRange> both = within(span, stretches);
    return window().isEmpty()
        ? Math.min(1, both.size())
        : both.stream().mapToLong(this::lengthOf).sum();
  }

  /**
   * Divides a sum of amounts, each as often as there are days of it, by a number of days: exactly
   * where that ends, or else to as many digits as a double has.
   */
  public static BigDecimal average(BigDecimal sum, long days) {
    if (days == 1) {
      return sum;
    }
    BigDecimal divisor = BigDecimal.valueOf(days);
    BigDecimal exact = sum.divide(divisor, MathContext.DECIMAL128);
    boolean ends = exact.multiply(divisor).compareTo(sum) == 0;
    return (ends ? exact : exact.round(MathContext.DECIMAL64)).stripTrailingZeros();
  }

  private Optional<DateRange> findWindow() {
    return IntStream.range(0, index.size())
        .mapToObj(this::named)
        .flatMap(it -> Stream.of(it.from(), it.until()))
        .flatMap(Optional::stream)
        .map(day -> DateRange.of(day, day))
        .reduce(Days::spanned)
        .map(it -> today.map(day -> spanned(it, DateRange.of(day, day))).orElse(it));
  }

  private DateRange named(int element) {
    return switch (index.type(element)) {
      case OBJECTIVE, INITIATIVE -> {
        WorkItem work = (WorkItem) index.element(element);
        // As they are written: what is done early makes no averages of others larger.
        yield new DateRange(work.started().or(work::start), work.ended().or(work::due));
      }
      case RESOURCE ->
          index.resourceKind(element) == Resource.Kind.HUMAN
              ? ((Resource) index.element(element)).period()
              : DateRange.always();
      case VISION, FUNCTION, FACTOR -> DateRange.always();
    };
  }

  /** Returns the span from the first day of two spans with two ends each to the last one. */
  private static DateRange spanned(DateRange one, DateRange other) {
    boolean isFirst = one.from().orElseThrow().isBefore(other.from().orElseThrow());
    boolean isLast = one.until().orElseThrow().isAfter(other.until().orElseThrow());
    return new DateRange((isFirst ? one : other).from(), (isLast ? one : other).until());
  }
}
