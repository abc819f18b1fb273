package oms.devservices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of ours. What it says goes to a file that is removed with it. */
final class ChildProcess implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int LAST_WORDS = 5;

  private final Process process;
  private final Path output;

  private ChildProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static ChildProcess start(List<String> command) {
    try {
      Path output = Files.createTempFile("oms-" + command.getFirst().replace('/', '-'), ".log");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      return new ChildProcess(builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new DevServiceException("A program cannot be run: " + e.getMessage(), e);
    }
  }

  /**
   * Starts a server in a session of its own, where the system can do that, so that Ctrl-C in a
   * terminal reaches only us and we end it in our order.
   */
  static ChildProcess startDetached(List<String> command) {
    List<String> detached = new ArrayList<>(command);
    Programs.find("setsid", System.getenv()).ifPresent(it -> detached.addFirst(it.toString()));
    return start(detached);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean succeedsWithin(Duration timeout) {
    return endsWithin(timeout) && process.exitValue() == 0;
  }

  private boolean endsWithin(Duration timeout) {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The end of what it said. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(output);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end, and ends it by force when it does not. */
  @Override
  public void close() {
    process.destroy();
    if (!endsWithin(GRACE)) {
      process.destroyForcibly();
    }
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
