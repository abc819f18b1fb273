package oms.devservices;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/**
 * A container, run by Testcontainers, whose reaper removes it when this JVM is killed. It is taken
 * only where an engine answers and both images are there already: nothing is ever downloaded.
 */
final class DockerPostgres implements PostgresEngine {

  static final String IMAGE = "postgres:17";

  /** The reaper of the Testcontainers that we build with, which would download it. */
  static final String REAPER = "testcontainers/ryuk:0.14.0";

  private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final int INSIDE = 5432;

  /** Asked over TCP: the image's first, throw-away server listens on its socket only. */
  private static final WaitStrategy READY =
      Wait.forSuccessfulCommand("pg_isready --host=127.0.0.1").withStartupTimeout(START_TIMEOUT);

  private final int port = ServicePort.free();
  private final GenericContainer<?> container = new GenericContainer<>(IMAGE);

  private DockerPostgres() {
    container
        .withEnv("POSTGRES_PASSWORD", password())
        .withExposedPorts(INSIDE)
        .withCreateContainerCmdModifier(this::bindPort)
        .withImagePullPolicy(_ -> false)
        .waitingFor(READY);
  }

  static Optional<DockerPostgres> start(PostgresOptions options, Map<String, String> environment) {
    if (options.dataDirectory() != null) {
      return Optional.empty();
    }
    return Programs.find("docker", environment)
        .filter(DockerPostgres::hasImages)
        .filter(_ -> DockerClientFactory.instance().isDockerAvailable())
        .map(_ -> new DockerPostgres().run());
  }

  /** Asked of the program: Testcontainers looks longer, and fetches its reaper while it does. */
  private static boolean hasImages(Path docker) {
    return Command.of(docker, "image", "inspect", IMAGE, REAPER).succeedsWithin(CHECK_TIMEOUT);
  }

  private DockerPostgres run() {
    try {
      container.start();
      return this;
    } catch (ContainerLaunchException e) {
      throw new DevServiceException(
          "The container of %s does not start: %s".formatted(IMAGE, e.getMessage()), e);
    }
  }

  /** A port of our choice, because Docker gives out another one after a stop. */
  private void bindPort(CreateContainerCmd command) {
    var binding =
        new PortBinding(Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(INSIDE));
    HostConfig host = command.getHostConfig();
    command.withHostConfig((host == null ? new HostConfig() : host).withPortBindings(binding));
  }

  @Override
  public String description() {
    return "container of %s on port %d (Docker answers and has the image)".formatted(IMAGE, port);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String username() {
    return "postgres";
  }

  @Override
  public String password() {
    return "postgres";
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  @Override
  public void stop() {
    container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
  }

  @Override
  public void restart() {
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    READY.waitUntilReady(container);
  }

  @Override
  public void close() {
    container.stop();
  }
}
