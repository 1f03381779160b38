package io.alignment.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails if the document holds no valid strategy, and says all that is wrong with it, and where. */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends StrategyMojo {

  @Override
  void run() throws IOException, MojoFailureException {
    getLog().info("Valid: " + readStrategy().name());
  }
}
