package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ShopTest {

  @Value("${local.server.port}")
  private int port;

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private HttpResponse<String> post(String path, String document, String type, String accept)
      throws IOException, InterruptedException {
    try (InputStream in = ShopTest.class.getResourceAsStream(document)) {
      return send(
          request(path)
              .header("Content-Type", type)
              .header("Accept", accept)
              .POST(BodyPublishers.ofByteArray(in.readAllBytes())));
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void itIsTheVersionThatWeMeanToTry() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
    System.out.println(
        "Spring Boot "
            + SpringBootVersion.getVersion()
            + ", Jackson "
            + tools.jackson.core.json.PackageVersion.VERSION);
  }

  @Test
  void aStrategyThatIsPostedIsAnswered() throws Exception {
    HttpResponse<String> answer =
        post("/answers", "/strategy.yaml", "application/yaml", "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo("application/json");
    assertThat(answer.body()).startsWith("{\n  \"strategy\": \"Corner Bakery\"").contains("shown");
  }

  @Test
  void aDocumentComesBackInAnotherFormat() throws Exception {
    HttpResponse<String> answer =
        post("/documents", "/strategy.yaml", "application/yaml", "application/vnd.alignment+json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo("application/vnd.alignment+json");
    assertThat(answer.body()).contains("\"format\": \"alignment/1\"");
  }

  @Test
  void faultsAreAnsweredWithTheirPlaces() throws Exception {
    HttpResponse<String> answer =
        post("/answers", "/faulty.yaml", "application/yaml", "application/json");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(type(answer)).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .contains("\"problems\":[{", "\"line\":5", "\"line\":6", "/objectives/0/supports/0")
        .contains("does not exist. Add it, or remove the relation.");
  }

  @Test
  void numbersAreGauges() throws Exception {
    assertThat(get("/actuator/metrics/alignment.board.shown").body())
        .containsPattern("\"value\":0\\.[0-9]+");
    assertThat(get("/actuator/metrics/alignment.coverage.objectives").body())
        .contains("\"value\":2.0");
    assertThat(get("/actuator/metrics/alignment.resourceFit.allocated?tag=of:EUR").body())
        .contains("\"value\":9000.0");
    System.out.println(get("/actuator/metrics/alignment.board.shown").body());
  }

  @Test
  void healthSaysWhichRuleIsBrokenAndWhatToDo() throws Exception {
    HttpResponse<String> health = get("/actuator/health/alignment");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body())
        .contains("\"status\":\"BROKEN\"", "\"asOf\":\"2026-10-15\"", "\"rule\":\"goals.led\"")
        .contains("Keep our regulars");
    System.out.println(health.body());
    assertThat(get("/actuator/health").body()).startsWith("{").contains("\"status\":\"UP\"");
  }

  @Test
  void theReportIsAPage() throws Exception {
    assertThat(get("/").body()).contains("<html", "Corner Bakery");
  }

  @Test
  void aDocumentWithFaultsIsToldAtStartWithoutAStack(CapturedOutput output) {
    SpringApplication application = new SpringApplication(Shop.class);
    assertThat(
            catchThrowable(
                () ->
                    application.run(
                        "--alignment.strategy=classpath:faulty.yaml", "--server.port=0")))
        .isNotNull();
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "alignment.strategy", "line 5", "line 6")
        .doesNotContain("\tat io.alignment");
  }
}
