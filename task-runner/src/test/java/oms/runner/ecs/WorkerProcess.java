package oms.runner.ecs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import oms.devservices.TemporalServer;
import oms.runner.local.ThisProgram;

/** A {@link WorkerProgram} that runs until it is killed. */
final class WorkerProcess implements AutoCloseable {

  private final Path output;
  private final Process process;

  WorkerProcess(TemporalServer temporal, Moto moto, String queue, Path output) throws IOException {
    this.output = output;
    var command =
        List.of(
            ThisProgram.java(),
            "-cp",
            System.getProperty("java.class.path"),
            WorkerProgram.class.getName(),
            temporal.address(),
            moto.subnet(),
            moto.securityGroup(),
            queue);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(moto.environment());
    process = builder.redirectOutput(output.toFile()).start();
  }

  String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** Kills it, and waits until it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
