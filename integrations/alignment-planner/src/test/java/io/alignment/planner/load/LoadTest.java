package io.alignment.planner.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.planner.TestDatabase;
import io.alignment.planner.account.Accounts;
import io.alignment.planner.account.PlannerUser;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Seats;
import io.alignment.planner.account.Tokens;
import io.alignment.planner.desk.Desk;
import io.alignment.planner.desk.Founding;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** 200 businesses, 50 who read and 5 who write, over HTTP: mvn -Pload test, see CONTRIBUTING.md. */
@Tag("load")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoadTest {

  private static final int BUSINESSES = Integer.getInteger("load.businesses", 200);
  private static final int READERS = 50;
  private static final int WRITERS = 5;
  private static final int SEATS = 4;
  private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("load.seconds", 60));
  private static final String PASSWORD = "a password that is long enough";
  private static final Pattern ANY_NAME = Pattern.compile("Firm-[0-9]{3}-of-its-own");

  @TempDir private static Path folder;

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private Seats seats;
  @Autowired private Tokens tokens;
  @Autowired private Founding founding;
  @Autowired private Desk desk;

  private final List<Seat> owners = new ArrayList<>();
  private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> pages = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> pagesWithoutAnalysis = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> writes = new ConcurrentLinkedQueue<>();

  /** A write of which a writer was told that it is kept. */
  private record Kept(int business, int version, String mark) {}

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    if (System.getProperty(TestDatabase.POSTGRES) != null) {
      String database = TestDatabase.empty();
      registry.add("planner.database", () -> database);
    }
    registry.add("planner.folder", folder::toString);
    registry.add("planner.sample", () -> false);
    registry.add("planner.limits.analyses-a-minute", () -> 1_000_000);
  }

  @Test
  void noWriteIsLostAndNobodySeesARowOfOthers() throws Exception {
    PlannerUser owner = person("writer");
    for (int business = 0; business < BUSINESSES; business++) {
      String slug = founding.of(owner, Businesses.document(business), "").slug().orElseThrow();
      owners.add(seats.in(owner, slug, Role.OWNER));
    }
    List<Callable<Void>> visits = new ArrayList<>();
    for (int reader = 0; reader < READERS; reader++) {
      visits.add(reader(reader));
    }
    for (int writer = 0; writer < WRITERS; writer++) {
      visits.add(writer(writer, tokens.make(owner, "load")));
    }
    ExecutorService all = Executors.newFixedThreadPool(visits.size());
    try {
      for (Future<Void> visit : all.invokeAll(visits)) {
        visit.get();
      }
    } finally {
      all.shutdownNow();
    }
    tell();
    assertThat(kept).isNotEmpty();
    for (Kept write : kept) {
      Seat seat = owners.get(write.business());
      assertThat(desk.open(seat, write.version()).version().why()).isEqualTo(write.mark());
      assertThat(desk.open(seat).document()).contains("# " + write.mark() + "\n");
    }
  }

  private PlannerUser person(String login) {
    accounts.changePassword(accounts.add(login, login, "not long").id(), PASSWORD);
    return new PlannerUser(accounts.find(login).orElseThrow());
  }

  private Callable<Void> reader(int number) throws IOException, InterruptedException {
    PlannerUser user = person("reader" + number);
    List<Integer> own = new ArrayList<>();
    for (int seat = 0; seat < SEATS; seat++) {
      int business = (number * SEATS + seat) % BUSINESSES;
      own.add(business);
      accounts.seat(user.id(), owners.get(business).business().id(), Role.READER);
    }
    // Before anything is timed, as passwords take long.
    Visitor visitor = new Visitor(port);
    visitor.signIn(user.getUsername(), PASSWORD);
    return () -> {
      Random random = new Random(number);
      for (long end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
        int business = own.get(random.nextInt(own.size()));
        HttpResponse<String> page = timed(pages, () -> visitor.get(address("/b/", business)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(names(page.body())).containsOnly(Businesses.name(business));
        timed(pagesWithoutAnalysis, () -> visitor.get("/password"));
        int other = (own.get(SEATS - 1) + 1 + random.nextInt(BUSINESSES - SEATS)) % BUSINESSES;
        assertThat(visitor.get(address("/b/", other)).statusCode()).isEqualTo(404);
        Thread.sleep(random.nextInt(1000));
      }
      return null;
    };
  }

  private Callable<Void> writer(int number, String token) {
    return () -> {
      Random random = new Random(1000 + number);
      Visitor program = new Visitor(port);
      int count = 0;
      for (long end = System.nanoTime() + LONG.toNanos(); System.nanoTime() < end; ) {
        // Few of them, so that writers meet.
        int business = random.nextInt(Math.min(10, BUSINESSES));
        String mark = "w%s-%s".formatted(number, count++);
        HttpResponse<String> seen = program.get(strategy(business), token);
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        String document = seen.body() + "# " + mark + "\n";
        HttpResponse<String> answer =
            timed(
                writes,
                () -> program.put(strategy(business) + "?why=" + mark, token, tag, document));
        assertThat(answer.statusCode()).isIn(200, 412);
        if (answer.statusCode() == 200) {
          String version = answer.headers().firstValue("ETag").orElseThrow().replace("\"", "");
          kept.add(new Kept(business, Integer.parseInt(version), mark));
        }
        Thread.sleep(random.nextInt(1000));
      }
      return null;
    };
  }

  private String strategy(int business) {
    return address("/api/businesses/", business) + "/strategy";
  }

  private String address(String before, int business) {
    return before + owners.get(business).business().slug();
  }

  private static List<String> names(String page) {
    List<String> names = new ArrayList<>();
    for (Matcher name = ANY_NAME.matcher(page); name.find(); ) {
      names.add(name.group());
    }
    return names;
  }

  private static <T> T timed(ConcurrentLinkedQueue<Long> times, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    times.add(System.nanoTime() - start);
    return result;
  }

  private void tell() {
    double base = median(pagesWithoutAnalysis);
    System.out.printf(
        "In %s s: %s first pages, median %.1f times a page without analysis (%.0f ms), of 100 the"
            + " slowest but one %.1f times; %s writes, median %.1f times; %s kept, the others"
            + " told of what was changed meanwhile%n",
        LONG.toSeconds(),
        pages.size(),
        median(pages) / base,
        base / 1e6,
        quantile(pages, 0.99) / base,
        writes.size(),
        median(writes) / base,
        kept.size());
  }

  private static double median(ConcurrentLinkedQueue<Long> times) {
    return quantile(times, 0.5);
  }

  private static double quantile(ConcurrentLinkedQueue<Long> times, double share) {
    long[] sorted = times.stream().mapToLong(it -> it).toArray();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
