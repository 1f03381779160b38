package io.alignment.planner.show;

import io.alignment.planner.desk.Answers;
import io.alignment.report.answers.PageTelling;
import io.alignment.report.answers.PageTelling.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the first page below the goals.
 *
 * @param name what it is about: {@code money}, {@code people}, {@code ahead} or {@code plan}
 * @param heading its heading
 * @param picture a picture of it
 * @param blocks what is told
 */
public record Part(
    String name, List<Block> heading, Optional<PictureFile> picture, List<Block> blocks) {

  public Part {
    heading = List.copyOf(heading);
    blocks = List.copyOf(blocks);
  }

  /** {@return whether it takes the whole width} */
  public boolean isWide() {
    return picture.isPresent();
  }

  /** {@return the parts of the first page} */
  public static List<Part> of(Answers answers, Language language, Gallery gallery) {
    Map<Section, io.alignment.report.telling.Telling> sections =
        PageTelling.sections(
            answers.strategy(),
            answers.report(),
            Optional.of(answers.plan()),
            language.words(),
            List.of(Section.PLAN, Section.AHEAD, Section.MONEY, Section.PEOPLE));
    return sections.entrySet().stream()
        .map(
            it -> {
              List<Block> blocks = Blocks.of(it.getValue());
              return new Part(
                  it.getKey().name().toLowerCase(Locale.ROOT),
                  blocks.subList(0, 1),
                  it.getKey() == Section.MONEY
                      ? gallery.first(io.alignment.report.diagram.Picture.MONEY, answers)
                      : Optional.empty(),
                  blocks.subList(1, blocks.size()));
            })
        .toList();
  }
}
