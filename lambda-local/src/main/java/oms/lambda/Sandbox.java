package oms.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One execution environment: a JVM of its own that runs one invocation after the other until it is
 * ended. It starts with its first invocation.
 */
final class Sandbox implements AutoCloseable {

  /** A bound for a busy machine; Lambda itself begins anew after ten seconds. */
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private static final Duration LONGEST_END = Duration.ofSeconds(60);

  private final RuntimeApi api = new RuntimeApi();
  private final SandboxLaunch launch;
  private final int number;
  private volatile @Nullable Process process;
  private volatile boolean closed;
  private volatile int usedMegabytes;
  private int invocations;

  Sandbox(SandboxLaunch launch, int number) {
    this.launch = launch;
    this.number = number;
  }

  /**
   * Runs an invocation to its end, whichever that is.
   *
   * @param faults what is to go wrong with it
   */
  Report run(String event, Faults faults) {
    Instant begun = Instant.now();
    invocations++;
    String requestId = Invocation.newRequestId();
    Duration init = null;
    if (process == null) {
      long start = System.nanoTime();
      boolean initialised = start(faults.delay());
      init = since(start);
      if (!initialised) {
        kill();
        return report(requestId, Ending.NOT_STARTED, begun, Duration.ZERO, init);
      }
    }
    long start = System.nanoTime();
    Ending ending = handle(requestId, event, faults);
    return report(requestId, ending, begun, since(start), init);
  }

  private boolean start(Duration delay) {
    try {
      Thread.sleep(delay);
      synchronized (this) {
        if (closed) {
          return false;
        }
        process = launch.start(number, api.address());
      }
      return firstOf(api.initialised(), LONGEST_START, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException _) {
      return false;
    }
  }

  private Ending handle(String requestId, String event, Faults faults) {
    var configuration = launch.configuration();
    var invocation = Invocation.of(requestId, configuration.arn(), configuration.timeout(), event);
    try {
      api.give(invocation);
      return firstOf(invocation.end(), faults.limit(configuration.timeout()), Ending.CRASHED);
    } catch (TimeoutException _) {
      kill();
      return Ending.TIMED_OUT;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      kill();
      return Ending.CRASHED;
    }
  }

  /** What an event brings, or something else if the process ends before it comes. */
  private <T> T firstOf(CompletableFuture<T> event, Duration limit, T otherwise)
      throws InterruptedException, TimeoutException {
    try {
      CompletableFuture.anyOf(event, running().onExit()).get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return event.getNow(otherwise);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Report report(
      String requestId, Ending ending, Instant begun, Duration duration, @Nullable Duration init) {
    measure();
    int memory = launch.configuration().memoryMegabytes();
    return new Report(requestId, ending, begun, duration, init, memory, usedMegabytes);
  }

  /** How many invocations it has begun. */
  int invocations() {
    return invocations;
  }

  boolean isAlive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  Path log() {
    return launch.log(number);
  }

  /** Ends it as the loss of its machine would. */
  void kill() {
    measure();
    Process current = process;
    if (current != null) {
      awaitEnd(current.destroyForcibly());
    }
  }

  /** Asks it to end, with SIGTERM, and gives it time for what it does at its end. */
  void retire() {
    measure();
    Process current = process;
    if (current != null) {
      current.destroy();
      awaitEnd(current);
    }
    close();
  }

  private static void awaitEnd(Process ending) {
    try {
      if (!ending.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
        ending.destroyForcibly();
      }
    } catch (InterruptedException _) {
      ending.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void measure() {
    Process current = process;
    if (current != null) {
      usedMegabytes = Math.max(usedMegabytes, Memory.peakOf(current.pid()));
    }
  }

  private Process running() {
    Process current = process;
    if (current == null) {
      throw new IllegalStateException("Sandbox " + number + " was never started");
    }
    return current;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  /** Kills what still runs. Idempotent. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    kill();
    api.close();
  }
}
