package io.alignment.cli.watch;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Shows a report to browsers on this machine, and to nobody else, and tells them when there is
 * another one (by server-sent events). Safe for use by several threads.
 */
public final class ReportServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_METHOD = 405;

  /** Tells who listens to end. */
  private static final int UNTIL_DONE = 0;

  private final HttpServer server;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(new ThreadFactoryBuilder().setNameFormat("watch-%d").build());
  private final Set<HttpExchange> listeners = new HashSet<>();
  private final String page;
  private String report = "";
  private String faults = "";

  private ReportServer(HttpServer server) throws IOException {
    this.server = server;
    page =
        Resources.toString(
            Objects.requireNonNull(ReportServer.class.getResource("page.html")),
            StandardCharsets.UTF_8);
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Begins to answer.
   *
   * @param port a port of this machine, or 0 for any that is free
   * @return the server
   * @throws IOException if the port is in use
   */
  public static ReportServer on(int port) throws IOException {
    return new ReportServer(
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
  }

  /** {@return where browsers find the report} */
  public URI address() {
    return URI.create("http://" + hostAndPort() + "/");
  }

  private String hostAndPort() {
    String host = server.getAddress().getAddress().getHostAddress();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + server.getAddress().getPort();
  }

  /**
   * Shows a report from now on, and no faults.
   *
   * @param html the report
   */
  public synchronized void show(String html) {
    report = html;
    faults = "";
    tellAll();
  }

  /**
   * Tells what is wrong above the report of before.
   *
   * @param text what is wrong
   */
  public synchronized void tell(String text) {
    faults = text;
    tellAll();
  }

  private void tellAll() {
    byte[] told = events();
    for (HttpExchange listener : Set.copyOf(listeners)) {
      try {
        listener.getResponseBody().write(told);
        listener.getResponseBody().flush();
      } catch (IOException e) {
        // The browser is gone.
        listeners.remove(listener);
        listener.close();
      }
    }
  }

  /** Returns how things stand: what is wrong, and by what the report is told from others. */
  private byte[] events() {
    String lines = faults.lines().map(it -> "data: " + it + "\n").collect(Collectors.joining());
    String sign = Hashing.sha256().hashString(report, StandardCharsets.UTF_8).toString();
    return "event: faults\n%s\nevent: report\ndata: %s\n\n"
        .formatted(lines.isEmpty() ? "data:\n" : lines, sign)
        .getBytes(StandardCharsets.UTF_8);
  }

  // Answers

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
    if (!isUs(host)) {
      // A page from elsewhere may have a name that was turned to this machine.
      send(exchange, FORBIDDEN, "text/plain", "");
    } else if (!exchange.getRequestMethod().equals("GET")) {
      send(exchange, WRONG_METHOD, "text/plain", "");
    } else {
      switch (path) {
        case "/" -> send(exchange, OK, "text/html", page);
        case "/report" -> send(exchange, OK, "text/html", current());
        case "/events" -> listen(exchange);
        default -> send(exchange, NOT_FOUND, "text/plain", "");
      }
    }
  }

  private boolean isUs(String host) {
    return hostAndPort().equals(host)
        || ("localhost:" + server.getAddress().getPort()).equals(host);
  }

  private synchronized String current() {
    return report;
  }

  private static void send(HttpExchange exchange, int code, String type, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Keeps a connection, which ends with the browser's page or with this server. */
  private synchronized void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(OK, UNTIL_DONE);
    exchange.getResponseBody().write(events());
    exchange.getResponseBody().flush();
    listeners.add(exchange);
  }

  /** Ends all connections; no thread is left behind. */
  @Override
  public void close() {
    synchronized (this) {
      listeners.forEach(HttpExchange::close);
    }
    server.stop(0);
    workers.shutdownNow();
  }
}
