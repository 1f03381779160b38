package io.alignment.planner.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who looks at pages in a browser, without the browser. */
final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private final String planner;

  Visitor(int port) {
    planner = "http://127.0.0.1:" + port;
  }

  void signIn(String login, String password) throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(get("/login").body());
    if (!csrf.find()) {
      throw new IllegalStateException("The page to sign in has no token.");
    }
    String form =
        "username="
            + encoded(login)
            + "&password="
            + encoded(password)
            + "&_csrf="
            + encoded(csrf.group(1));
    send(
        HttpRequest.newBuilder(URI.create(planner + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (get("/").statusCode() != 200) {
      throw new IllegalStateException(login + " could not sign in.");
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(planner + path)));
  }

  HttpResponse<String> put(String path, String token, String tag, String document)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(planner + path))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", tag)
            .header("Content-Type", "application/yaml")
            .PUT(HttpRequest.BodyPublishers.ofString(document)));
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(planner + path))
            .header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
