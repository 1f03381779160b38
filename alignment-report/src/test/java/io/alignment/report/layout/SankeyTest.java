package io.alignment.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Money flows from left to right, behind nothing. */
class SankeyTest {

  private static final Pattern PLACE = Pattern.compile("(-?[\\d.]+),(-?[\\d.]+)");

  private static final List<Sankey.Node> NODES =
      List.of(
          new Sankey.Node("budget", 0, 30, 0, 40),
          new Sankey.Node("shop", 1, 10, 5, 40),
          new Sankey.Node("goal", 2, 10, 0, 40),
          new Sankey.Node("lost", 3, 20, 0, 40),
          new Sankey.Node("vision", 3, 10, 0, 40));

  private static final List<Sankey.Link> LINKS =
      List.of(
          new Sankey.Link("budget", "shop", 10),
          new Sankey.Link("shop", "goal", 10),
          new Sankey.Link("goal", "vision", 10),
          new Sankey.Link("budget", "lost", 20));

  private static final Sankey SANKEY = Sankey.of(NODES, LINKS, 100);

  private static Sankey.Box box(String id) {
    return SANKEY.boxes().stream().filter(it -> it.node().id().equals(id)).findAny().orElseThrow();
  }

  @Test
  void whatPassesAColumnPassesBesideItsNodes() {
    Sankey.Ribbon lost =
        SANKEY.ribbons().stream()
            .filter(it -> it.link().to().equals("lost"))
            .findAny()
            .orElseThrow();

    for (String passed : List.of("shop", "goal")) {
      Sankey.Box box = box(passed);
      List<Double> there =
          PLACE
              .matcher(lost.path())
              .results()
              .filter(it -> Integer.parseInt(it.group(1)) == box.x())
              .map(it -> Double.parseDouble(it.group(2)))
              .toList();
      assertThat(there)
          .hasSize(1)
          .allMatch(
              y ->
                  y + lost.thickness() / 2 < box.y()
                      || y - lost.thickness() / 2 > box.y() + box.node().room());
    }
  }

  @Test
  void everythingStandsWithinTheHeight() {
    assertThat(SANKEY.boxes())
        .hasSameSizeAs(NODES)
        .allMatch(it -> it.y() >= 0 && it.y() + it.height() <= SANKEY.height());
  }
}
