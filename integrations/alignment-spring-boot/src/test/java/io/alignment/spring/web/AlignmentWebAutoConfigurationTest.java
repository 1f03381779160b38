package io.alignment.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.alignment.analysis.Report;
import io.alignment.json.DocumentFormat;
import io.alignment.json.ResultWriter;
import io.alignment.json.StrategyReader;
import io.alignment.json.StrategyWriter;
import io.alignment.model.Strategy;
import io.alignment.model.Support;
import io.alignment.spring.AlignmentAutoConfiguration;
import io.alignment.spring.StrategyAnalyst;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class AlignmentWebAutoConfigurationTest {

  private static final String BAKERY =
      "{\"format\": \"alignment/1\", \"name\": \"Bakery\","
          + " \"visions\": [{\"id\": \"leader\", \"name\": \"First\"}]}";
  private static final String FAULTY =
      """
      format: alignment/1
      name: Bakery
      objectives:
        - {id: online, name: Online, supports: [lead]}
        - {id: loyal, name: Loyal, owner: shop}
      """;

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  AlignmentAutoConfiguration.class,
                  AlignmentWebAutoConfiguration.class,
                  HttpMessageConvertersAutoConfiguration.class,
                  JacksonAutoConfiguration.class,
                  WebMvcAutoConfiguration.class))
          .withBean(Desk.class);

  private interface Request {
    void to(MockMvc application) throws Exception;
  }

  private void ask(Request request) {
    ask(application, request);
  }

  private static void ask(WebApplicationContextRunner application, Request request) {
    application.run(it -> request.to(MockMvcBuilders.webAppContextSetup(it).build()));
  }

  @Test
  void aStrategyComesInAsJsonAndGoesOutAsYaml() {
    Strategy bakery = StrategyReader.create().read(BAKERY, DocumentFormat.JSON);
    String yaml = StrategyWriter.toString(bakery, DocumentFormat.YAML);
    ask(
        it ->
            it.perform(
                    post("/echo")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(BAKERY)
                        .accept("application/yaml"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/yaml"))
                .andExpect(content().string(yaml)));
    ask(
        it ->
            it.perform(post("/echo").contentType("application/vnd.alignment+yaml").content(yaml))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(content().string(StrategyWriter.toString(bakery, DocumentFormat.JSON))));
  }

  @Test
  void jsonThatIsNoStrategyIsReadAsEver() {
    ask(
        it ->
            it.perform(
                    post("/map")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"a\"}"))
                .andExpect(content().string("{\"name\":\"a\"}")));
  }

  @Test
  void allFaultsAreAnsweredWithTheirPlaces() {
    ask(
        it ->
            it.perform(post("/echo").contentType("application/yaml").content(FAULTY))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(jsonPath("$.status", is(422)))
                .andExpect(jsonPath("$.detail", is("The document holds no valid strategy.")))
                .andExpect(jsonPath("$.problems.length()", is(2)))
                .andExpect(jsonPath("$.problems[0].line", is(4)))
                .andExpect(jsonPath("$.problems[0].column", is(43)))
                .andExpect(jsonPath("$.problems[0].pointer", is("/objectives/0/supports/0")))
                .andExpect(jsonPath("$.problems[0].code", is("unknown-element")))
                .andExpect(jsonPath("$.problems[0].message", containsString("Add it")))
                .andExpect(jsonPath("$.problems[1].line", is(5))));
  }

  @Test
  void whoAcceptsOnlyYamlLearnsTheFaultsToo() {
    ask(
        it ->
            it.perform(
                    post("/echo")
                        .contentType("application/yaml")
                        .accept("application/yaml")
                        .content(FAULTY))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON)));
  }

  @Test
  void whatIsNoDocumentAtAllIsABadRequest() {
    ask(
        it ->
            it.perform(post("/echo").contentType(MediaType.APPLICATION_JSON).content("{\"name\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].code", is("syntax"))));
  }

  @Test
  void whatIsTooLargeIsSaidToBe() {
    ask(
        application.withPropertyValues("alignment.limits.document=1KB"),
        it ->
            it.perform(
                    post("/echo")
                        .contentType("application/yaml")
                        .content(FAULTY + "#".repeat(1024)))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.problems[0].code", is("too-large"))));
  }

  @Test
  void anotherEncodingIsRefused() {
    ask(
        it ->
            it.perform(
                    post("/echo")
                        .contentType("application/yaml;charset=ISO-8859-1")
                        .content(FAULTY))
                .andExpect(status().isUnsupportedMediaType()));
  }

  @Test
  void aStrategyThatAProgramPutsTogetherIsAnsweredToo() {
    ask(
        it ->
            it.perform(get("/unfit"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].code", is("unknown-element")))
                .andExpect(jsonPath("$.problems[0].ids", is(List.of("a", "b")))));
  }

  @Test
  void anApplicationMayAnswerItself() {
    ask(
        application.withPropertyValues("alignment.web.problem-details=false"),
        it ->
            it.perform(post("/echo").contentType("application/yaml").content(FAULTY))
                .andExpect(status().isBadRequest())
                .andExpect(content().string("")));
  }

  @Test
  void answersGoOutAsResultsAreWritten() {
    application.run(
        context -> {
          Report report = context.getBean(Desk.class).report();
          MockMvc desk = MockMvcBuilders.webAppContextSetup(context).build();
          desk.perform(get("/report"))
              .andExpect(content().contentType(MediaType.APPLICATION_JSON))
              .andExpect(content().string(ResultWriter.toJson(report.content())));
          desk.perform(get("/report").accept("application/yaml"))
              .andExpect(content().string(ResultWriter.toYaml(report.content())));
        });
  }

  @Test
  void withoutAWebStackThereIsNothingOfIt() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                AlignmentAutoConfiguration.class, AlignmentWebAutoConfiguration.class))
        .withClassLoader(
            new FilteredClassLoader("org.springframework.http", "org.springframework.web"))
        .run(
            it ->
                assertThat(it)
                    .hasSingleBean(StrategyAnalyst.class)
                    .doesNotHaveBean("strategyHttpMessageConverter")
                    .doesNotHaveBean("alignmentProblemsAdvice"));
  }

  /** An application of somebody. */
  @RestController
  static class Desk {

    private final StrategyAnalyst analyst;

    Desk(StrategyAnalyst analyst) {
      this.analyst = analyst;
    }

    @PostMapping("/echo")
    Strategy echo(@RequestBody Strategy strategy) {
      return strategy;
    }

    @PostMapping("/map")
    Map<String, Object> map(@RequestBody Map<String, Object> map) {
      return map;
    }

    @GetMapping("/unfit")
    Strategy unfit() {
      return Strategy.builder("Bakery").add(Support.of("a", "b")).build();
    }

    @GetMapping("/report")
    Report report() throws IOException {
      try (InputStream bakery = Desk.class.getResourceAsStream("/strategy.yaml")) {
        return analyst.analyze(StrategyReader.create().read(bakery));
      }
    }
  }
}
