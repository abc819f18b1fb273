package oms.runner.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import oms.devservices.TemporalOptions;
import oms.devservices.TemporalServer;
import oms.runner.job.Job;
import oms.runner.launch.Ending;
import oms.runner.launch.Launch;
import oms.runner.launch.Launcher;
import oms.runner.launch.Ticket;
import oms.runner.pool.Pool;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Temporal that is away for longer than a heartbeat may be. */
class OutageTests {

  private final FakeEcs ecs = new FakeEcs();

  /** The SDK then tells the activity that it is cancelled, which nobody has asked for. */
  @Test
  void anOutageOfTemporalStopsNoTask(@TempDir Path folder) {
    var options = TemporalOptions.defaults().keepingStateIn(folder.resolve("temporal.db"));
    try (var temporal = TemporalServer.start(options);
        var stage = new Stage(temporal)) {
      Assumptions.assumeTrue(temporal.isReal(), "The in-memory server keeps no state");
      var launcher =
          new Remembering(new EcsLauncher(ecs, "eu-central-1"), new CopyOnWriteArrayList<>());
      stage.startWorker(launcher);
      WorkflowStub job = stage.start();
      await().until(() -> ecs.tasks().size() == 1);

      temporal.stop();
      await().atMost(2, TimeUnit.MINUTES).until(() -> !launcher.left().isEmpty());
      assertThat(ecs.stops).isEmpty();
      temporal.restart();
      ecs.exits(0);

      assertThat(Stage.task(job)).isEqualTo(ecs.lastTask());
      assertThat(ecs.tasks()).hasSize(1);
    }
  }

  /** Remembers which tasks an attempt has left. */
  private record Remembering(Launcher launcher, List<String> left) implements Launcher {

    @Override
    public String launch(Pool pool, Job job, Ticket ticket) {
      return launcher.launch(pool, job, ticket);
    }

    @Override
    public Optional<Ending> look(Pool pool, Launch launch, Duration patience)
        throws InterruptedException {
      return launcher.look(pool, launch, patience);
    }

    @Override
    public void stop(Pool pool, String task, String reason) {
      launcher.stop(pool, task, reason);
    }

    @Override
    public void leave(String task) {
      left.add(task);
    }
  }
}
