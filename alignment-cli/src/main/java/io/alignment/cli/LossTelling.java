package io.alignment.cli;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.alignment.interchange.Loss;
import io.alignment.interchange.LossSentences;
import io.alignment.json.ResultWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Tells what could not be carried over, the same for what comes in and what goes out. */
final class LossTelling {

  private static final int MOST_OF_A_KIND = 5;

  @Option(names = "--losses", paramLabel = "FILE")
  private Optional<String> file = Optional.empty();

  private OutputFile output() {
    return new OutputFile(file.orElse("-"));
  }

  /** Refuses a place where nothing can be written, and that of what else is written. */
  void check(Optional<String> input, OutputFile other, Subcommand by) {
    if (file.isPresent()) {
      output().check(input.stream());
      if (other.name().filter(it -> Path.of(it).equals(Path.of(file.get()))).isPresent()) {
        throw by.wrong(by.say("losses-apart", file.get()));
      }
    }
  }

  /** Tells losses on standard error, of many of a kind the first, and all of them in a file. */
  void tell(List<Loss> losses, Subcommand by) {
    LossSentences sentences = LossSentences.of(by.words());
    if (file.isPresent()) {
      output().write(json(losses, sentences), by);
    }
    if (losses.isEmpty()) {
      return;
    }
    by.err().println(by.say("what-is-lost", losses.size()));
    ListMultimap<String, Loss> kinds = ArrayListMultimap.create();
    losses.forEach(it -> kinds.put(it.code(), it));
    for (String kind : losses.stream().map(Loss::code).distinct().toList()) {
      List<Loss> some = kinds.get(kind);
      for (Loss loss : some.subList(0, Math.min(MOST_OF_A_KIND, some.size()))) {
        by.err().println("- " + told(loss, sentences));
      }
      if (some.size() > MOST_OF_A_KIND) {
        by.err().println(by.say("more-losses", some.size() - MOST_OF_A_KIND));
      }
    }
  }

  private static String told(Loss loss, LossSentences sentences) {
    String sentence = sentences.tell(loss);
    return loss.place().isEmpty() ? sentence : loss.place() + ": " + sentence;
  }

  private static String json(List<Loss> losses, LossSentences sentences) {
    return ResultWriter.toJson(
        losses.stream()
            .map(
                it -> {
                  Map<String, Object> item = new LinkedHashMap<>();
                  item.put("code", it.code());
                  item.put("place", it.place());
                  item.put("fate", it.fate());
                  item.put("what", it.what());
                  item.put("sentence", sentences.tell(it));
                  return item;
                })
            .toList());
  }
}
