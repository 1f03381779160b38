package io.alignment.planner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the planner. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class PlannerApplication {

  /**
   * Starts it, and serves its pages until somebody stops it.
   *
   * @param args properties, such as {@code --server.port=9000}
   */
  public static void main(String... args) {
    SpringApplication.run(PlannerApplication.class, args);
  }
}
