package io.alignment.planner.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.alignment.model.Objective;
import io.alignment.model.Strategy;
import io.alignment.planner.account.Account;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Seats;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Founding;
import io.alignment.planner.form.ElementForm;
import io.alignment.words.Words;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Forms: what is typed is kept, or told beside its field with nothing of it lost. */
@SpringBootTest(
    properties = {
      "planner.database=jdbc:h2:mem:forms",
      "planner.today=2026-11-30",
      "planner.limits.analyses-a-minute=100000"
    })
@AutoConfigureMockMvc
class FormPagesTest {

  private static final String DOCUMENT =
      """
      # what Nord wants
      format: alignment/1
      name: Nord
      visions:
        - {id: best, name: The best}
      objectives:
        - id: grow
          name: Grow   # as agreed in May
          supports: best
          due: 2027-06-30
          measures: [{name: orders, baseline: 80, target: 200}]
      functions:
        - {id: office, name: Office}
      """;

  @Autowired private MockMvc pages;
  @Autowired private Desk desk;
  @Autowired private Founding founding;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;

  private PlannerUser mara = somebody("mara");
  private String slug = "";

  private static PlannerUser somebody(String login) {
    return new PlannerUser(new Account(0, login, login, "", false));
  }

  @BeforeEach
  void foundABusiness() {
    mara = account("mara");
    slug = founding.of(mara, DOCUMENT, "Begun").slug().orElseThrow();
  }

  private PlannerUser account(String login) {
    Account account =
        accounts.find(login).orElseGet(() -> accounts.add(login, login, "a long password"));
    return new PlannerUser(
        new Account(account.id(), login, account.name(), account.password(), false));
  }

  private Seat seat() {
    return seats.in(mara, slug, Role.READER);
  }

  private Strategy strategy() {
    return desk.open(seat()).strategy();
  }

  private MockHttpServletRequestBuilder sent(String path, Map<String, String> changes) {
    MockHttpServletRequestBuilder request =
        post("/b/" + slug + path).with(user(mara)).with(csrf()).param("version", "1");
    changes.forEach(request::param);
    return request;
  }

  /** Returns what a browser sends of the form of the goal in the first version. */
  private Map<String, String> goal(Map<String, String> changes) {
    Strategy first = desk.open(seat(), 1).strategy();
    Objective goal = first.objective("grow").orElseThrow();
    Map<String, String> texts =
        new HashMap<>(ElementForm.of(first, goal, Words.english()).texts().texts());
    texts.putAll(changes);
    return texts;
  }

  @Test
  void aChangeIsKeptWithItsReasonAndTheCommentsStay() throws Exception {
    pages
        .perform(sent("/e/grow", goal(Map.of("due", "2027-09-30", "why", "The oven comes later"))))
        .andExpect(redirectedUrl("/b/" + slug + "/e/grow"));
    assertThat(desk.open(seat()).document())
        .isEqualTo(DOCUMENT.replace("due: 2027-06-30", "due: 2027-09-30"));
    pages
        .perform(get("/b/" + slug + "/history").with(user(mara)))
        .andExpect(content().string(containsString("The oven comes later")));
  }

  @Test
  void eachFaultStandsAtItsFieldAndWhatWasTypedStays() throws Exception {
    pages
        .perform(
            sent(
                "/e/grow",
                goal(
                    Map.of(
                        "due", "soon",
                        "name", "",
                        "description", "typed \"with\" care",
                        "measures/orders/target", "80"))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("aria-describedby=\"f-due-fault \""),
                        containsString("id=\"f-due-fault\""),
                        containsString("id=\"f-name-fault\""),
                        containsString("id=\"f-measures-orders-target-fault\""),
                        containsString("typed &quot;with&quot; care"))));
    assertThat(seat().business().version()).isEqualTo(1);
  }

  @Test
  void hostileNamesStayText() throws Exception {
    String hostile = "<script>alert(1)</script> \"' & ${700001*7} [[${700001*7}]] </textarea>";
    pages
        .perform(sent("/e/grow", goal(Map.of("name", hostile, "description", hostile))))
        .andExpect(redirectedUrl("/b/" + slug + "/e/grow"));
    assertThat(strategy().objective("grow").orElseThrow().name()).isEqualTo(hostile);
    for (String path :
        new String[] {
          "",
          "/goals",
          "/e/grow",
          "/advice",
          "/history",
          "/compare?from=1&to=2",
          "/plan",
          "/pictures",
          "/document",
          "/e/grow/remove",
          "/people",
          "/channels"
        }) {
      pages
          .perform(get("/b/" + slug + path).with(user(mara)))
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      allOf(
                          not(containsString("<script>alert")),
                          not(containsString("4900007")),
                          not(containsString("</textarea> ")))));
    }
  }

  @Test
  void whoeverComesLaterIsToldWhatTheOtherChangedAndKeepsTheirOwnText() throws Exception {
    Map<String, String> mine = goal(Map.of("due", "2028-01-31", "name", "Grow well"));
    pages.perform(sent("/e/grow", goal(Map.of("due", "2027-12-31", "why", "Slower"))));
    pages
        .perform(sent("/e/grow", mine))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Somebody else has changed it meanwhile"),
                        containsString("Slower"),
                        containsString("value=\"2028-01-31\""),
                        containsString("<strong>2027-12-31</strong>"),
                        containsString("value=\"Grow well\""),
                        containsString("name=\"version\" value=\"2\""))));
    assertThat(strategy().objective("grow").orElseThrow().name()).isEqualTo("Grow");
  }

  @Test
  void whatWasTakenAwayMeanwhileIsToldWithWhatWasTyped() throws Exception {
    pages
        .perform(sent("/e/grow/remove", Map.of("why", "No more")))
        .andExpect(redirectedUrl("/b/" + slug + "/goals"));
    pages
        .perform(sent("/e/grow", goal(Map.of("description", "my long text"))))
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(containsString("taken away meanwhile"), containsString("my long text"))));
  }

  @Test
  void aCheckInIsKept() throws Exception {
    pages
        .perform(
            sent(
                "/e/grow/check-in",
                Map.of("value/orders", "95", "check-in/date", "2026-11-30", "check-in/by", "")))
        .andExpect(redirectedUrl("/b/" + slug + "/e/grow"));
    assertThat(strategy().objective("grow").orElseThrow().measures().get(0).readings())
        .extracting(it -> it.value())
        .containsExactly(95.0);
  }

  @Test
  void workThatIsFinishedEndsToday() throws Exception {
    pages
        .perform(sent("/e/grow/move", Map.of("to", "done")))
        .andExpect(redirectedUrl("/b/" + slug + "/e/grow"));
    assertThat(desk.open(seat()).document()).contains("status: done", "ended: 2026-11-30");
  }

  @Test
  void somethingNewIsAdded() throws Exception {
    pages
        .perform(sent("/new/initiative", Map.of("name", "Web shop", "new-support/other", "grow")))
        .andExpect(redirectedUrl("/b/" + slug + "/e/web-shop"));
    pages
        .perform(sent("/new/financial", Map.of("name", "", "capacity", "much")))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void anOldVersionComesBackAsANewOne() throws Exception {
    pages.perform(sent("/e/grow", goal(Map.of("name", "Grow well"))));
    pages
        .perform(
            post("/b/" + slug + "/history/1/again")
                .with(user(mara))
                .with(csrf())
                .param("version", "2")
                .param("why", "It was better"))
        .andExpect(redirectedUrl("/b/" + slug + "/history"));
    assertThat(desk.open(seat()).version().number()).isEqualTo(3);
    assertThat(desk.open(seat()).document()).isEqualTo(DOCUMENT);
  }

  @Test
  void aFileIsShownWithItsLossesBeforeItIsKept() throws Exception {
    pages
        .perform(
            multipart("/b/" + slug + "/import")
                .file(
                    new MockMultipartFile(
                        "file",
                        "goals.csv",
                        "text/csv",
                        "Goal,Owner\nMore bread,Ann\n".getBytes(UTF_8)))
                .with(user(mara))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("What the file brings"),
                        containsString("More bread"),
                        containsString("# what Nord wants"),
                        containsString("What would change"))));
    assertThat(seat().business().version()).isEqualTo(1);
    pages
        .perform(
            multipart("/b/" + slug + "/import")
                .file(new MockMultipartFile("file", "x.bin", null, new byte[] {0, 1, 2, 3}))
                .with(user(mara))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void aDocumentWithFaultsIsToldLineByLine() throws Exception {
    pages
        .perform(
            sent(
                "/document",
                Map.of("document", DOCUMENT.replace("supports: best", "supports: worst"))))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Line 9: ")));
  }

  @Test
  void nothingIsTakenWithoutTheTokenOfTheForm() throws Exception {
    pages
        .perform(
            post("/b/" + slug + "/e/grow")
                .with(user(mara))
                .param("version", "1")
                .param("name", "Other"))
        .andExpect(status().isForbidden());
    assertThat(seat().business().version()).isEqualTo(1);
  }

  @Test
  void aReaderSeesNoFormAndChangesNothing() throws Exception {
    PlannerUser reader = account("rita");
    accounts.seat(reader.id(), seat().business().id(), Role.READER);
    pages
        .perform(get("/b/" + slug + "/e/grow").with(user(reader)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Keep it"))));
    pages
        .perform(
            post("/b/" + slug + "/e/grow").with(user(reader)).with(csrf()).param("version", "1"))
        .andExpect(status().isForbidden());
  }

  @Test
  void picturesAndReportsMayDoNothingButShow() throws Exception {
    pages
        .perform(get("/b/" + slug + "/pictures/board-1.svg").with(user(mara)))
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"));
    pages
        .perform(get("/b/" + slug + "/report.html").with(user(mara)))
        .andExpect(
            header().string("Content-Security-Policy", containsString("sandbox allow-scripts")));
    pages
        .perform(get("/b/" + slug).with(user(mara)))
        .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")));
  }

  @Test
  void anEmptyBusinessSaysWhatToDoFirst() throws Exception {
    slug = founding.empty(mara, "New one").slug().orElseThrow();
    pages
        .perform(get("/b/" + slug).with(user(mara)))
        .andExpect(content().string(containsString("There is no goal yet")));
    for (String path :
        new String[] {
          "/goals", "/people", "/money", "/channels", "/plan", "/history", "/pictures"
        }) {
      pages.perform(get("/b/" + slug + path).with(user(mara))).andExpect(status().isOk());
    }
  }
}
