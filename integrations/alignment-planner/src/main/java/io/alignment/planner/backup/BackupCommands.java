package io.alignment.planner.backup;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import io.alignment.planner.store.Businesses;
import io.alignment.planner.store.Versions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The commands {@code backup FILE} and {@code restore FILE}. */
public final class BackupCommands {

  private static final String BACKUP = "backup";
  private static final Set<String> NAMES = ImmutableSet.of(BACKUP, "restore");

  private final PrintStream out;
  private final PrintStream err;

  /**
   * Makes the commands.
   *
   * @param out where they say what they did
   * @param err where they say why they did not
   */
  public BackupCommands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Says whether arguments are one of these commands.
   *
   * @param args the arguments
   * @return whether the first is the name of one
   */
  public static boolean isOne(String... args) {
    return args.length > 0 && NAMES.contains(args[0]);
  }

  /**
   * Runs a command.
   *
   * @param args its name, the file, and properties such as {@code --planner.folder=data}
   * @return 0 if it is done, 1 if not, 2 if the arguments are wrong
   */
  public int run(String... args) {
    if (args.length < 2 || args[1].startsWith("--")) {
      err.println(
          "Name the file: %s FILE, then properties such as --planner.folder=FOLDER."
              .formatted(args[0]));
      return 2;
    }
    Path file = Path.of(args[1]);
    String[] properties = Arrays.copyOfRange(args, 2, args.length);
    try {
      out.println(args[0].equals(BACKUP) ? backup(file, properties) : restore(file, properties));
      return 0;
    } catch (CommandException e) {
      err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      err.println("%s cannot be used: %s".formatted(file, e.getMessage()));
      return 1;
    }
  }

  private static String backup(Path file, String... properties) throws IOException {
    if (Files.exists(file)) {
      throw new CommandException(file + " is there already. Name another file, or remove it.");
    }
    Path folder = file.toAbsolutePath().getParent();
    // Only its owner can read it, as that is how such files are made.
    Path unfinished = Files.createTempFile(folder, "backup", ".unfinished");
    try {
      Backup.Told told =
          withDatabase(
              properties,
              context -> {
                try (OutputStream stream = Files.newOutputStream(unfinished)) {
                  return context.getBean(Backup.class).write(stream);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      move(unfinished, file);
      return "%s holds %s.".formatted(file, told);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void move(Path unfinished, Path file) throws IOException {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file);
    }
  }

  private static String restore(Path file, String... properties) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return "Restored %s."
          .formatted(withDatabase(properties, context -> context.getBean(Restore.class).read(zip)));
    } catch (ZipException e) {
      throw new CommandException(file + " is no zip file. Take one that backup wrote.", e);
    }
  }

  private static Backup.Told withDatabase(
      String[] properties, Function<ConfigurableApplicationContext, Backup.Told> work) {
    try (ConfigurableApplicationContext context = open(properties)) {
      return work.apply(context);
    }
  }

  private static ConfigurableApplicationContext open(String... properties) {
    try {
      return new SpringApplicationBuilder(Storage.class)
          .web(WebApplicationType.NONE)
          .logStartupInfo(false)
          .run(ObjectArrays.concat(properties, "--logging.level.root=off"));
    } catch (RuntimeException e) {
      throw new CommandException(
          "The database cannot be opened. If the planner runs on it, in a file, stop the planner"
              + " first. The reason: "
              + Throwables.getRootCause(e).getMessage(),
          e);
    }
  }

  /** The database and nothing else. Not annotated as one that a scan finds. */
  @EnableAutoConfiguration
  @Import({Businesses.class, Versions.class})
  static class Storage {

    @Bean
    Backup backup(
        JdbcClient database,
        Businesses businesses,
        Versions versions,
        PlatformTransactionManager transactions) {
      return new Backup(database, businesses, versions, transactions);
    }

    @Bean
    Restore restore(
        JdbcClient database,
        Businesses businesses,
        Versions versions,
        PlatformTransactionManager transactions) {
      return new Restore(database, businesses, versions, transactions);
    }
  }
}
