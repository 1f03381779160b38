package io.alignment.planner.show;

import io.alignment.planner.desk.Answers;
import io.alignment.report.diagram.Diagram;
import io.alignment.report.diagram.Picture;
import io.alignment.report.map.Banding;
import io.alignment.report.map.StrategyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The pictures of a strategy, each with a name of its own. */
@Component
public final class Gallery {

  private static final Pattern FILE = Pattern.compile("([a-z]+)-([1-9][0-9]?)\\.svg");
  private static final String MAP = "map";

  private final Language language;

  Gallery(Language language) {
    this.language = language;
  }

  /** {@return all pictures for which there is anything to draw} */
  public List<PictureFile> all(Answers answers) {
    List<PictureFile> all = new ArrayList<>();
    all.add(PictureFile.of(file(MAP, 0), name(MAP), map(answers)));
    for (Picture picture : Picture.values()) {
      List<String> drawn = picture.of(answers.question(), language.words());
      for (int i = 0; i < drawn.size(); i++) {
        all.add(PictureFile.of(file(word(picture), i), name(word(picture)), drawn.get(i)));
      }
    }
    return all;
  }

  /** {@return the first picture of a kind, if there is anything to draw} */
  public Optional<PictureFile> first(Picture picture, Answers answers) {
    return picture.of(answers.question(), language.words()).stream()
        .findFirst()
        .map(it -> PictureFile.of(file(word(picture), 0), name(word(picture)), it));
  }

  /**
   * Draws a picture.
   *
   * @param file its name
   * @param answers of what
   * @return the picture as SVG; empty if there is none of that name
   */
  public Optional<String> draw(String file, Answers answers) {
    Matcher name = FILE.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    int place = Integer.parseInt(name.group(2)) - 1;
    if (name.group(1).equals(MAP)) {
      return place == 0 ? Optional.of(map(answers)) : Optional.empty();
    }
    for (Picture picture : Picture.values()) {
      if (word(picture).equals(name.group(1))) {
        return picture.of(answers.question(), language.words()).stream().skip(place).findFirst();
      }
    }
    return Optional.empty();
  }

  private String map(Answers answers) {
    return Diagram.SVG.of(
        StrategyMap.of(
            answers.strategy(),
            answers.report(),
            Banding.fitting(answers.strategy()),
            language.words()),
        language.words(),
        it -> language.words().what(it, answers.strategy()));
  }

  private static String word(Picture picture) {
    return picture.name().toLowerCase(Locale.ROOT);
  }

  private static String file(String kind, int place) {
    return kind + "-" + (place + 1) + ".svg";
  }

  private static String name(String kind) {
    return switch (kind) {
      case MAP -> "What serves what";
      case "board" -> "The board";
      case "money" -> "Where the money and the time go";
      case "time" -> "When the work is planned";
      case "talk" -> "Who talks to whom";
      case "people" -> "How much people carry";
      case "scorecard" -> "Balanced scorecard";
      default -> "Readings";
    };
  }
}
