package io.alignment.planner.api;

import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Seats;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the library says to a strategy, for programs. */
@RestController
@RequestMapping("/api/businesses")
final class AnswersApi {

  private final Desk desk;
  private final Seats seats;

  AnswersApi(Desk desk, Seats seats) {
    this.desk = desk;
    this.seats = seats;
  }

  /**
   * A business as programs are told of it.
   *
   * @param business its name in addresses
   * @param name its name
   * @param role what they may do there
   * @param version the number of its newest version
   */
  record Told(String business, String name, String role, int version) {

    static Told of(Seat seat) {
      return new Told(
          seat.business().slug(),
          seat.business().name(),
          seat.role().name().toLowerCase(Locale.ROOT),
          seat.business().version());
    }
  }

  @GetMapping
  @Operation(summary = "The businesses into which the owner of the token may come")
  List<Told> businesses(@Parameter(hidden = true) @AuthenticationPrincipal PlannerUser user) {
    return seats.of(user).stream().map(Told::of).toList();
  }

  @GetMapping("/{business}/analysis")
  @Operation(
      summary = "All numbers and findings",
      description = "In the form of alignment analyze --format json.")
  ResponseEntity<String> analysis(Seat seat, @RequestParam Optional<Integer> version) {
    Sheet sheet = open(seat, version);
    return Answer.of(sheet.report().content(), sheet.version().number());
  }

  @GetMapping("/{business}/plan")
  @Operation(
      summary = "What to do next",
      description = "In the form of alignment plan --format json.")
  ResponseEntity<String> plan(Seat seat, @RequestParam Optional<Integer> version) {
    Sheet sheet = open(seat, version);
    return Answer.of(sheet.plan(), sheet.version().number());
  }

  @GetMapping("/{business}/diff")
  @Operation(
      summary = "What is different in a version",
      description = "In the form of alignment diff --format json. Without to, the newest version.")
  ResponseEntity<String> diff(
      Seat seat, @RequestParam int from, @RequestParam Optional<Integer> to) {
    int last = to.orElse(seat.business().version());
    return Answer.of(desk.compare(seat, from, last).drift(), last);
  }

  private Sheet open(Seat seat, Optional<Integer> version) {
    return version.map(it -> desk.open(seat, it)).orElseGet(() -> desk.open(seat));
  }
}
