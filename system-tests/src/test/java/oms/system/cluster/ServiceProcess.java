package oms.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, which can be killed and started again on its port. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final int TAIL_LINES = 60;

  private final Launch launch;
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process process;

  ServiceProcess(Launch launch) {
    this.launch = launch;
  }

  /** Starts the process; {@link #awaitReady()} tells when it serves. */
  public void start() {
    ProcessBuilder builder = new ProcessBuilder(launch.command()).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(launch.log().toFile()));
    builder.directory(launch.folder().toFile());
    launch.applyTo(builder.environment());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the service says that it is healthy. */
  public void awaitReady() {
    await(launch.name() + " is ready")
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .failFast(() -> assertThat(isRunning()).as(this::logTail).isTrue())
        .until(this::isHealthy);
  }

  /** Ends the process as a power cut would, with SIGKILL. */
  public void kill() {
    end(running().destroyForcibly());
  }

  /** Asks the process to end, with SIGTERM, and waits until it has. */
  public void stop() {
    Process ending = running();
    ending.destroy();
    end(ending);
  }

  /** Where the service listens. */
  public URI url() {
    return launch.url();
  }

  /** The process's id at this moment. */
  public long pid() {
    return running().pid();
  }

  /** The last lines that the service wrote. */
  public String logTail() {
    try {
      List<String> lines = Files.readAllLines(launch.log(), StandardCharsets.UTF_8);
      int from = Math.max(0, lines.size() - TAIL_LINES);
      return String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  /** The file that the service's output goes to. */
  public Path log() {
    return launch.log();
  }

  @Override
  public void close() {
    if (isRunning()) {
      kill();
    }
    http.shutdownNow();
  }

  private boolean isRunning() {
    return process != null && process.isAlive();
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException(launch.name() + " was never started");
    }
    return process;
  }

  private boolean isHealthy() {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void end(Process ending) {
    await(launch.name() + " ends").atMost(STOP).until(() -> !ending.isAlive());
  }
}
