package io.alignment.report.page;

import com.google.common.collect.Lists;
import io.alignment.report.telling.Telling;
import java.util.ArrayList;
import java.util.List;

/** How what a report tells is divided into slides: one idea each, and never more than has room. */
public final class Slides {

  private static final int MOST_GOALS = 6;
  private static final int MOST_SLIDES_OF_GOALS = 3;
  private static final int MOST_VISIONS = 2;

  private Slides() {}

  /** {@return the first of some visions, as many as a title has room for} */
  public static <T> List<T> first(List<T> visions) {
    return visions.subList(0, Math.min(MOST_VISIONS, visions.size()));
  }

  /** {@return the goals of each slide, those of the highest priority first} */
  public static List<List<BoardPage.Row>> goals(BoardPage board) {
    List<List<BoardPage.Row>> slides = Lists.partition(board.rows(), MOST_GOALS);
    return slides.subList(0, Math.min(MOST_SLIDES_OF_GOALS, slides.size()));
  }

  /**
   * Returns what each slide tells of a section: all of it, or one step of a plan with its reason.
   *
   * @param section the section, beginning with its heading
   * @param bySteps whether each step stands on a slide of its own
   * @return what each slide tells below the heading
   */
  public static List<List<Telling.Part>> parts(Telling section, boolean bySteps) {
    List<Telling.Part> body = Page.body(section);
    if (!bySteps) {
      return List.of(body);
    }
    List<List<Telling.Part>> slides = new ArrayList<>();
    for (Telling.Part part : body) {
      boolean begins = part instanceof Telling.Line line && line.role() == Telling.Role.POINT;
      if (slides.isEmpty() || begins) {
        slides.add(new ArrayList<>());
      }
      slides.get(slides.size() - 1).add(part);
    }
    return slides;
  }
}
