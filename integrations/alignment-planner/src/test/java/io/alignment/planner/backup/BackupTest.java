package io.alignment.planner.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.planner.PlannerTest;
import io.alignment.planner.TestDatabase;
import io.alignment.planner.account.Role;
import io.alignment.planner.account.Seat;
import io.alignment.planner.account.Tokens;
import io.alignment.planner.desk.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** All that a planner keeps, in a file and back. */
class BackupTest extends PlannerTest {

  @Autowired private Desk desk;
  @Autowired private Tokens tokens;

  @Value("${spring.datasource.url}")
  private String database;

  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String command, Path file, String address) {
    PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new BackupCommands(console, console)
        .run(command, file.toString(), "--planner.database=" + address);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsRestoredIsTheSame() throws IOException {
    Seat seat = bakeryOf(somebody());
    letIn(somebody(), seat, Role.READER);
    tokens.make(seat.user(), "Of a program");
    desk.saveDocument(seat, 1, bakery() + "# Nötig.\n", "Because");
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    String other = TestDatabase.empty();

    assertThat(run("backup", first, database)).as(said()).isZero();
    assertThat(run("restore", first, other)).as(said()).isZero();
    assertThat(run("backup", second, other)).as(said()).isZero();

    assertThat(second).hasSameBinaryContentAs(first);
    try (ZipFile zip = new ZipFile(first.toFile())) {
      String name = "businesses/" + seat.business().slug() + "/000002.yaml";
      byte[] document = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      assertThat(new String(document, StandardCharsets.UTF_8)).isEqualTo(bakery() + "# Nötig.\n");
    }
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("there.zip"), "mine");
    assertThat(run("backup", file, database)).isEqualTo(1);
    assertThat(said()).contains("is there already");
    assertThat(file).hasContent("mine");

    Path whole = folder.resolve("whole.zip");
    run("backup", whole, database);
    assertThat(run("restore", whole, database)).isEqualTo(1);
    assertThat(said()).contains("This planner is not empty.");
  }

  @Test
  void whatIsNoBackupIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("some.zip"), "some");
    assertThat(run("restore", file, TestDatabase.empty())).isEqualTo(1);
    assertThat(said()).contains("is no zip file");
    assertThat(run("restore", folder.resolve("none.zip"), TestDatabase.empty())).isEqualTo(1);
    assertThat(said()).contains("none.zip cannot be used");
  }
}
