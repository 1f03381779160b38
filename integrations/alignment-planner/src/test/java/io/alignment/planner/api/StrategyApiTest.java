package io.alignment.planner.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.alignment.planner.PlannerTest;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The planner for other programs. */
class StrategyApiTest extends PlannerTest {

  @Autowired private Tokens tokens;

  private String address = "";
  private String token = "";

  @BeforeEach
  void aBakery() {
    Seat seat = bakeryOf(somebody());
    address = "/api/businesses/" + seat.business().slug();
    token = tokens.make(seat.user(), "test");
  }

  private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.header("Authorization", "Bearer " + token));
  }

  private MockHttpServletRequestBuilder change(String document) {
    return put(address + "/strategy").contentType("application/yaml").content(document);
  }

  @Test
  void aStrategyIsReadAsItIsWritten() throws Exception {
    ask(get(address + "/strategy"))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(header().string("Content-Type", "application/yaml;charset=UTF-8"))
        .andExpect(content().string(bakery()));
  }

  @Test
  void aStrategyIsReadInTheOtherFormat() throws Exception {
    ask(get(address + "/strategy").header("Accept", "application/json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name").value("Corner Bakery"));
  }

  @Test
  void aChangeNamesWhatItStandsOn() throws Exception {
    ask(change(bakery() + "# More.\n"))
        .andExpect(status().isPreconditionRequired())
        .andExpect(jsonPath("$.detail").value(containsString("If-Match: \"7\"")));
    ask(change(bakery() + "# More.\n").header("If-Match", "*"))
        .andExpect(status().isPreconditionRequired());
    ask(change(bakery() + "# More.\n").header("If-Match", "\"1\"").param("why", "More"))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"2\""))
        .andExpect(jsonPath("$.version").value(2));
    ask(get(address + "/versions"))
        .andExpect(jsonPath("$[0].why").value("More"))
        .andExpect(jsonPath("$[0].inOrder").isNumber())
        .andExpect(jsonPath("$[1].number").value(1));
    ask(get(address + "/versions/1")).andExpect(content().string(bakery()));
    ask(get(address + "/versions/3")).andExpect(status().isNotFound());
  }

  @Test
  void theLaterIsToldWhatTheOtherHasChanged() throws Exception {
    String dearer = bakery().replaceFirst("name: Corner Bakery", "name: Corner Bakery and Café");
    ask(change(dearer).header("If-Match", "\"1\"")).andExpect(status().isOk());
    ask(change(bakery() + "# Mine.\n").header("If-Match", "\"1\""))
        .andExpect(status().isPreconditionFailed())
        .andExpect(header().string("Content-Type", "application/problem+json"))
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.since", hasItem(containsString("Café"))));
    ask(get(address + "/strategy")).andExpect(content().string(dearer));
  }

  @Test
  void allFaultsAreToldWithTheirPlaces() throws Exception {
    ask(change("format: alignment/1\nnam: x\nobjectives:\n  - id: a\n").header("If-Match", "\"1\""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.faults.length()", greaterThan(1)))
        .andExpect(jsonPath("$.faults[0].line").value(1))
        .andExpect(jsonPath("$.faults[*].line", hasItem(4)));
  }

  @Test
  void theLibraryAnswers() throws Exception {
    ask(get(address + "/analysis"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.strategy").value("Corner Bakery"))
        .andExpect(jsonPath("$.coverage").isMap());
    ask(get(address + "/plan")).andExpect(jsonPath("$.steps.length()", greaterThan(1)));
    ask(
        change(bakery().replaceFirst("name: Corner Bakery", "name: Bakery"))
            .header("If-Match", "\"1\""));
    ask(get(address + "/diff?from=1")).andExpect(jsonPath("$.strategy[0].after").exists());
    ask(get(address + "/diff?from=2&to=2")).andExpect(jsonPath("$.strategy").isEmpty());
  }

  @Test
  void withoutATokenNobodyComesIn() throws Exception {
    web.perform(get(address + "/strategy"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(jsonPath("$.detail").value(containsString("Bearer TOKEN")));
    token = "wrong";
    ask(get(address + "/strategy")).andExpect(status().isUnauthorized());
  }

  @Test
  void whatIsAskedInAWrongWayIsToldAsAProblem() throws Exception {
    ask(get(address + "/versions/x"))
        .andExpect(status().isBadRequest())
        .andExpect(header().string("Content-Type", "application/problem+json"));
    ask(put(address + "/strategy").contentType("text/csv").content("a").header("If-Match", "\"1\""))
        .andExpect(status().isUnsupportedMediaType());
    ask(change("").header("If-Match", "\"1\"")).andExpect(status().is4xxClientError());
    ask(change("a: " + "x".repeat(5_000_000)).header("If-Match", "\"1\""))
        .andExpect(status().is4xxClientError());
  }
}
