package oms.devservices;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The server that the {@code temporal} program brings along, as a child process. */
final class TemporalDevServer implements TemporalEngine {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  /** Else a queue's backlog is told up to five seconds late, to who scales by it too. */
  private static final String FRESH_STATISTICS = "matching.TaskQueueInfoByBuildIdTTL=\"1s\"";

  /**
   * The program finds ports for its parts by itself, among those of outgoing connections; now and
   * then one is given to somebody else before the part listens.
   */
  private static final String TAKEN = "address already in use";

  private static final int ATTEMPTS = 3;

  private final Path program;
  private final TemporalOptions options;
  private final int port;
  private final int metricsPort = ServicePort.free();
  private final Optional<Integer> uiPort;
  private ChildProcess process;

  private TemporalDevServer(Path program, TemporalOptions options) {
    this.program = program;
    this.options = options;
    this.port = ServicePort.or(options.port());
    this.uiPort = Optional.ofNullable(options.uiPort()).map(ServicePort::or);
    this.process = launch();
  }

  static Optional<TemporalDevServer> start(
      TemporalOptions options, Map<String, String> environment) {
    return Programs.find("temporal", environment)
        .or(() -> Programs.find("temporal", Map.of("PATH", goPrograms(environment))))
        .map(program -> new TemporalDevServer(program, options));
  }

  /** Where {@code go install} puts it. */
  private static String goPrograms(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("HOME", ""), "go", "bin").toString();
  }

  private ChildProcess launch() {
    for (int attempt = 1; ; attempt++) {
      try {
        return launchOnce();
      } catch (DevServiceException failure) {
        if (attempt == ATTEMPTS || !String.valueOf(failure.getMessage()).contains(TAKEN)) {
          throw failure;
        }
      }
    }
  }

  private ChildProcess launchOnce() {
    ChildProcess started = ChildProcess.startDetached(command());
    try (var probe = new TemporalProbe(address())) {
      Readiness.await(description(), START_TIMEOUT, () -> !started.isAlive() || probe.answers());
      if (!started.isAlive()) {
        throw new DevServiceException(
            "The Temporal dev server does not start: " + started.lastWords());
      }
      return started;
    } catch (DevServiceException e) {
      started.close();
      throw e;
    }
  }

  private List<String> command() {
    List<String> words = new ArrayList<>(List.of(program.toString(), "server", "start-dev"));
    words.addAll(List.of("--ip", "127.0.0.1", "--port", "" + port));
    words.addAll(List.of("--metrics-port", "" + metricsPort, "--log-level", "error"));
    words.addAll(List.of("--dynamic-config-value", FRESH_STATISTICS));
    words.addAll(uiPort.map(ui -> List.of("--ui-port", "" + ui)).orElse(List.of("--headless")));
    Path file = options.databaseFile();
    if (file != null) {
      words.addAll(List.of("--db-filename", file.toAbsolutePath().toString()));
    }
    return words;
  }

  @Override
  public String description() {
    return "Temporal dev server on port %d (%s)".formatted(port, program);
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public OptionalInt metricsPort() {
    return OptionalInt.of(metricsPort);
  }

  @Override
  public Optional<URI> uiAddress() {
    return uiPort.map(ui -> URI.create("http://127.0.0.1:" + ui));
  }

  @Override
  public void stop() {
    process.close();
  }

  @Override
  public void restart() {
    process = launch();
  }

  @Override
  public void close() {
    process.close();
  }
}
