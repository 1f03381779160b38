package io.alignment.cli;

import io.alignment.report.phrases.Phrases;
import io.alignment.words.Words;

/** What the command itself says to people. */
final class Message {

  private static final Phrases PHRASES =
      Phrases.of(Words.english()).and(Message.class::getResourceAsStream);

  private Message() {}

  static String of(String key, Object... arguments) {
    return PHRASES.plain(key, arguments);
  }
}
