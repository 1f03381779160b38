package io.alignment.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.alignment.model.Topic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * What an application says of its strategies.
 *
 * @param strategy The document of the strategy of which gauges and health speak, read at start.
 * @param rules The document of the rules that the strategy must keep, read at start.
 * @param language The code of the language in which sentences and reports are told.
 * @param leavesOut Topics that are neither asked nor found.
 * @param gauges Numbers to show as gauges besides those of the board: an id, or an id, a slash and
 *     of what it is the number.
 * @param limits How large a document may be.
 * @param health How rules tell in the health of the application.
 * @param web What is answered over HTTP.
 */
@ConfigurationProperties("alignment")
public record AlignmentProperties(
    @Nullable Resource strategy,
    @Nullable Resource rules,
    @DefaultValue("en") String language,
    @DefaultValue Set<Topic> leavesOut,
    @DefaultValue List<String> gauges,
    @DefaultValue Limits limits,
    @DefaultValue Health health,
    @DefaultValue Web web) {

  public AlignmentProperties {
    leavesOut = Sets.immutableEnumSet(leavesOut);
    gauges = ImmutableList.copyOf(gauges);
  }

  /**
   * How large a document may be.
   *
   * @param document How large a document may be that is read.
   * @param memory How much memory reading a document may take, by an estimate.
   */
  public record Limits(
      @DefaultValue("4MB") DataSize document, @DefaultValue("512MB") DataSize memory) {}

  /**
   * How rules tell in the health of the application.
   *
   * @param whenBroken The status of health while a rule is broken. The usual one makes nothing of
   *     the application down; DOWN does.
   */
  public record Health(@DefaultValue("BROKEN") String whenBroken) {}

  /**
   * What is answered over HTTP.
   *
   * @param problemDetails Whether documents with faults are answered with Problem Details.
   */
  public record Web(@DefaultValue("true") boolean problemDetails) {}
}
