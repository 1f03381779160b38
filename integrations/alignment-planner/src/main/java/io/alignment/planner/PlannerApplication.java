package io.alignment.planner;

import io.alignment.planner.backup.BackupCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the planner. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class PlannerApplication {

  /**
   * Starts it, and serves its pages until somebody stops it; or makes a backup, or restores one.
   *
   * @param args properties, such as {@code --server.port=9000}; before them {@code backup FILE} or
   *     {@code restore FILE}
   */
  public static void main(String... args) {
    if (BackupCommands.isOne(args)) {
      System.exit(new BackupCommands(System.out, System.err).run(args));
    }
    SpringApplication.run(PlannerApplication.class, args);
  }
}
