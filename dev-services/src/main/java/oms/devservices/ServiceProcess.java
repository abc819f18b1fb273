package oms.devservices;

import java.io.IOException;
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

/**
 * A process of a service, which can be ended and started again on its port. It ends with this JVM
 * at the latest.
 *
 * <p>Methods that start, wait for or end the process throw {@link DevServiceException}.
 */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(300);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration PROBE = Duration.ofSeconds(5);
  private static final int TAIL_LINES = 60;

  private final ServiceLaunch launch;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Thread atExit;
  private @Nullable Process process;

  /** A service that is not started yet. */
  public ServiceProcess(ServiceLaunch launch) {
    this.launch = launch;
    this.atExit = new Thread(this::killIfRunning, "end-" + launch.name());
    Runtime.getRuntime().addShutdownHook(atExit);
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
      throw new DevServiceException(launch.name() + " cannot be run: " + e.getMessage(), e);
    }
  }

  /** Waits until the service says that it can take traffic. */
  public void awaitReady() {
    try {
      Readiness.await(launch.name(), START, () -> !isRunning() || isReady());
    } catch (DevServiceException late) {
      throw new DevServiceException(late.getMessage() + ":\n" + logTail() + threads(), late);
    }
    if (!isRunning()) {
      throw new DevServiceException(launch.name() + " does not start:\n" + logTail());
    }
  }

  /** What every thread of the process does: why it does not get ready is seldom in its log. */
  private String threads() {
    try {
      Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      return "\n"
          + new String(
              new ProcessBuilder(jcmd.toString(), String.valueOf(pid()), "Thread.print")
                  .redirectErrorStream(true)
                  .start()
                  .getInputStream()
                  .readAllBytes(),
              StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "\nno threads: " + e;
    }
  }

  /** Ends the process as a power cut would, with SIGKILL. */
  public void kill() {
    end(running().destroyForcibly());
  }

  /** Asks the process to end, with SIGTERM, and waits until it has. */
  public void stop() {
    askToEnd();
    awaitEnd();
  }

  /** Asks the process to end, with SIGTERM. */
  public void askToEnd() {
    running().destroy();
  }

  /** Waits until the process has ended. */
  public void awaitEnd() {
    end(running());
  }

  /** What the process is called. */
  public String name() {
    return launch.name();
  }

  /** Where the service's API listens. */
  public URI url() {
    return launch.url();
  }

  /** Where the service's health and metrics are. */
  public URI managementUrl() {
    return launch.managementUrl();
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

  /** Kills the process if it still runs. Idempotent. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The JVM ends, and the hook with it.
    }
    killIfRunning();
    http.close();
  }

  private void killIfRunning() {
    if (isRunning()) {
      kill();
    }
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

  private boolean isReady() {
    URI readiness = managementUrl().resolve("/actuator/health/readiness");
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PROBE).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevServiceException(launch.name() + " was not waited for", e);
    }
  }

  private void end(Process ending) {
    Readiness.await("the end of " + launch.name(), STOP, () -> !ending.isAlive());
  }
}
