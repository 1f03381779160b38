package io.alignment.report.answers;

import io.alignment.analysis.board.Topics;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import java.util.List;
import java.util.Map;

/** What is recorded, what is left out, and what it would show to record the rest. */
final class TopicsTelling {

  private TopicsTelling() {}

  static void tell(Topics topics, Teller tell) {
    tell.heading("title");
    list("spoken", topics.spoken(), tell);
    list("left-out", topics.leftOut(), tell);
    if (!topics.silent().isEmpty()) {
      tell.line("silent");
      topics
          .silent()
          .forEach(it -> tell.item("would-show", word(it, tell), word(it + ".shows", tell)));
    }
  }

  private static void list(String key, List<String> labels, Teller tell) {
    if (!labels.isEmpty()) {
      List<Text> names = labels.stream().map(it -> word(it, tell)).toList();
      tell.line(key, tell.phrases().list(names, names.size()));
    }
  }

  private static Text word(String label, Teller tell) {
    return Text.of(tell.phrases().words().text("topic." + label, Map.of()));
  }
}
