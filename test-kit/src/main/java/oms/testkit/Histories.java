package oms.testkit;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oms.devservices.TemporalServer;

/**
 * Histories of workflows that really ran. They are replayed against today's code: what it does
 * otherwise than the code that wrote them would break workflows that are under way.
 */
public final class Histories {

  private static final Path FOLDER = Path.of("src/test/resources/histories");

  /** The life of one workflow, from its start to its end. */
  @FunctionalInterface
  public interface Life {

    /**
     * Lives it.
     *
     * @return the workflow's id
     */
    String live(WorkflowClient client, WorkerFactory workers);
  }

  private Histories() {}

  /** The recorded histories of the module whose tests run. */
  public static List<Path> recorded() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lives each life on a Temporal server and writes its history to {@code <folder>/<name>.json}.
   * Old histories are kept for as long as workflows of their code may be under way.
   */
  public static void record(Path folder, Map<String, Life> lives) {
    try (var server = TemporalServer.start()) {
      var target = WorkflowServiceStubsOptions.newBuilder().setTarget(server.address()).build();
      var stubs = WorkflowServiceStubs.newServiceStubs(target);
      lives.forEach((name, life) -> record(folder.resolve(name + ".json"), stubs, life));
      stubs.shutdownNow();
    }
  }

  private static void record(Path file, WorkflowServiceStubs stubs, Life life) {
    var client = WorkflowClient.newInstance(stubs);
    var workers = WorkerFactory.newInstance(client);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, client.fetchHistory(life.live(client, workers)).toJson(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // Its threads would keep the program from ending.
      workers.shutdownNow();
    }
  }
}
