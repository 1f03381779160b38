package io.alignment.cli;

import io.alignment.report.phrases.Phrases;

/** What the command itself says to people. */
final class Message {

  private static final Phrases PHRASES = Phrases.english().and(Message.class);

  private Message() {}

  static String of(String key, Object... arguments) {
    return PHRASES.plain(key, arguments);
  }
}
