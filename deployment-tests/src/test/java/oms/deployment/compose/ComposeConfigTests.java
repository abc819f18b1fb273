package oms.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import oms.deployment.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker's own tools say, where they are; nothing else here needs them. */
class ComposeConfigTests {

  private static final Tool DOCKER =
      new Tool("docker", "install Docker with the plugins compose and buildx");

  @Test
  void composeReadsTheFile() {
    assumeThere("compose");
    var result = DOCKER.run("compose", "--profile", "smoke", "config", "--quiet");
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "billing", "shipping", "console"})
  void buildkitFindsNothingToSayAboutTheDockerfile(String service) {
    assumeThere("buildx");
    assumeTrue(DOCKER.run("info").exitCode() == 0, "No Docker engine answers");
    var result = DOCKER.run("build", "--check", "--build-arg", "SERVICE=" + service, ".");
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  private static void assumeThere(String plugin) {
    assumeTrue(DOCKER.isPresent(), "No docker on the PATH");
    assumeTrue(DOCKER.run(plugin, "version").exitCode() == 0, "No plugin " + plugin);
  }
}
