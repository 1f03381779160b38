package io.alignment.report.answers;

import io.alignment.analysis.summary.Topics;
import io.alignment.report.phrases.Text;
import io.alignment.report.telling.Teller;
import java.util.List;
import java.util.Map;

/** What is recorded, what is left out, and what nobody has written down. */
final class TopicsTelling {

  private TopicsTelling() {}

  static void tell(Topics topics, Teller tell) {
    tell.heading("title");
    tell("spoken", topics.spoken(), tell);
    tell("left-out", topics.leftOut(), tell);
    tell("silent", topics.silent(), tell);
  }

  private static void tell(String key, List<String> labels, Teller tell) {
    if (!labels.isEmpty()) {
      List<Text> names =
          labels.stream()
              .map(it -> Text.of(tell.phrases().words().text("topic." + it, Map.of())))
              .toList();
      tell.line(key, tell.phrases().list(names, names.size()));
    }
  }
}
