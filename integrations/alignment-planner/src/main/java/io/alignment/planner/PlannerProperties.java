package io.alignment.planner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of the planner, each as {@code planner.} and its name. Where the database is,
 * {@code planner.database} and {@code planner.folder} say.
 *
 * @param sample whether a new planner has a bakery inside
 * @param today the day as of which everything is asked; if it is not set, the day it is
 * @param limits how much is let in
 */
@ConfigurationProperties("planner")
public record PlannerProperties(
    @DefaultValue("true") boolean sample, @Nullable LocalDate today, @DefaultValue Limits limits) {

  /**
   * How much is let in.
   *
   * @param analysesAMinute how many strategies the library is asked about in the name of one
   *     account; what it has answered of late costs nothing
   * @param signInsAMinute how often somebody may try to sign in with one name
   */
  public record Limits(
      @DefaultValue("120") int analysesAMinute, @DefaultValue("10") int signInsAMinute) {}
}
