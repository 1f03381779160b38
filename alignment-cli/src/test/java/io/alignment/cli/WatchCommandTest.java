package io.alignment.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody saves a strategy, and looks at the terminal and the browser. */
@Timeout(120)
class WatchCommandTest {

  private static final String GOOD =
      """
      format: alignment/1
      name: Bakery
      visions: [{id: v, name: First}]
      objectives: [{id: o, name: Sell online, supports: v}]
      """;

  private static final Pattern ADDRESS = Pattern.compile("The report is at (http://\\S+/) and");

  @TempDir private Path folder;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private Path file;
  private Thread command;

  @BeforeEach
  void make() throws IOException {
    file = Files.writeString(folder.resolve("bakery.yaml"), GOOD);
    command =
        new Thread(
            () ->
                code.complete(
                    AlignmentCommand.run(
                        InputStream.nullInputStream(),
                        new Lines(lines),
                        OutputStream.nullOutputStream(),
                        new Terminal(80, false),
                        "watch",
                        file.toString())));
  }

  @AfterEach
  void end() throws InterruptedException {
    command.interrupt();
    command.join();
  }

  /** Hands over each line that is written. */
  private static final class Lines extends OutputStream {

    private final BlockingQueue<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    @Override
    public void write(int b) {
      if (b == '\n') {
        lines.add(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }
  }

  /** Returns what is printed until it says where the report is, which is its end. */
  private List<String> page() throws InterruptedException {
    List<String> page = new ArrayList<>();
    do {
      page.add(Objects.requireNonNull(lines.poll(30, TimeUnit.SECONDS), page::toString));
    } while (!ADDRESS.matcher(page.get(page.size() - 1)).find());
    return page;
  }

  private static URI address(List<String> page) {
    Matcher matcher = ADDRESS.matcher(page.get(page.size() - 1));
    assertThat(matcher.find()).isTrue();
    return URI.create(matcher.group(1));
  }

  private static String get(URI address) throws IOException {
    try (InputStream in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the data of the next event of a kind. */
  private static String next(String kind, BufferedReader events) throws IOException {
    while (!Objects.requireNonNull(events.readLine()).equals("event: " + kind)) {
      // Another kind, or its data.
    }
    StringBuilder data = new StringBuilder();
    String line = events.readLine();
    while (line != null && !line.isEmpty()) {
      data.append(line.replaceFirst("data: ?", "")).append('\n');
      line = events.readLine();
    }
    return data.toString().strip();
  }

  @Test
  void terminalAndBrowserFollowTheFile() throws Exception {
    command.start();
    List<String> first = page();
    URI address = address(first);

    assertThat(first.get(0)).startsWith("Bakery");
    assertThat(InetAddress.getByName(address.getHost()).isLoopbackAddress()).isTrue();
    assertThat(get(address)).contains("EventSource", "src=\"/report\"");
    String report = get(address.resolve("report"));
    assertThat(report).contains("Sell online");

    try (BufferedReader events = events(address)) {
      assertThat(next("faults", events)).isEmpty();
      String sign = next("report", events);

      Files.writeString(file, GOOD.replace("supports: v", "supports: w"));
      assertThat(page()).anyMatch(it -> it.contains("\"w\""));
      assertThat(next("faults", events)).contains("bakery.yaml", "\"w\"");
      assertThat(next("report", events)).isEqualTo(sign);
      assertThat(get(address.resolve("report"))).isEqualTo(report);

      Files.writeString(file, GOOD.replace("online", "by telephone"));
      assertThat(page()).anyMatch(it -> it.contains("by telephone"));
      assertThat(next("faults", events)).isEmpty();
      assertThat(next("report", events)).isNotEqualTo(sign);
      assertThat(get(address.resolve("report"))).contains("Sell by telephone");
    }
  }

  private static BufferedReader events(URI address) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            address.resolve("events").toURL().openStream(), StandardCharsets.UTF_8));
  }

  @Test
  void whoEndsItFindsNoThreadLeft() throws Exception {
    command.start();
    URI address = address(page());
    BufferedReader events = events(address);

    command.interrupt();

    assertThat(code.get()).isZero();
    command.join();
    assertThat(events.lines()).contains("event: report"); // to its end
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("HTTP-Dispatcher") || thread.getName().startsWith("watch-")) {
        thread.join();
      }
    }
  }

  @Test
  void pagesFromElsewhereSeeNothing() throws Exception {
    command.start();
    URI address = address(page());

    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /report HTTP/1.1\r\nHost: evil.example\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).isEqualTo("HTTP/1.1 403 Forbidden");
    }
    HttpURLConnection post = (HttpURLConnection) address.toURL().openConnection();
    post.setRequestMethod("POST");
    assertThat(post.getResponseCode()).isEqualTo(405);
    HttpURLConnection other = (HttpURLConnection) address.resolve("x").toURL().openConnection();
    assertThat(other.getResponseCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeWatchedIsToldInASentence() throws IOException {
    assertThat(refusal("-")).contains("A file is watched, not standard input. Name one.");
    assertThat(refusal(folder.resolve("none").toString())).contains("There is no file");
    assertThat(refusal(file.toString(), "--port", "70000")).contains("There is no port 70000.");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(refusal(file.toString(), "--port", port))
          .contains("Port " + port + " cannot be used: ");
    }
  }

  private static String refusal(String... words) {
    List<String> all = new ArrayList<>(List.of("watch"));
    all.addAll(List.of(words));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        AlignmentCommand.run(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            new Terminal(80, false),
            all.toArray(String[]::new));
    assertThat(code).isEqualTo(2);
    return err.toString(StandardCharsets.UTF_8);
  }
}
