package oms.runner.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.temporal.failure.ApplicationFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import oms.runner.job.Job;
import oms.runner.job.JobFailure;
import oms.runner.launch.Ending;
import oms.runner.launch.Launch;
import oms.runner.launch.Ticket;
import oms.runner.pool.Pool;
import oms.runner.pool.RunnerProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class LocalLauncherTests {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Ticket TICKET = new Ticket("default", "w", "r", "a", 1);
  private static final Pool POOL =
      new RunnerProperties(Map.of(), LONG, 1, null).pool("of this machine");

  private final LocalLauncher launcher =
      new LocalLauncher(List.of("sh", "-c"), Map.of("TOLD", "by the launcher"));

  @ParameterizedTest
  @CsvSource({"1,EXITED", "65,EXITED", "75,TRY_AGAIN", "3,OUT_OF_MEMORY", "137,OUT_OF_MEMORY"})
  void aChildsExitCodeIsTheEndOfItsJob(int code, JobFailure failure) throws InterruptedException {
    assertThat(run("exit " + code))
        .isInstanceOfSatisfying(
            Ending.Failed.class,
            it -> {
              assertThat(it.failure()).isEqualTo(failure);
              assertThat(it.exitCode()).isEqualTo(code);
            });
  }

  @Test
  void aChildIsToldItsCommandAndWhoseItIs(@TempDir Path folder) throws Exception {
    Path told = folder.resolve("told");

    assertThat(run("echo $TOLD $OMS_JOB_WORKFLOW_ID $OMS_JOB_LAUNCH > " + told))
        .isEqualTo(new Ending.Done());
    assertThat(told).content().isEqualTo("by the launcher w 1\n");
  }

  @Test
  void aChildEndsWithTheAttemptThatStartedIt(@TempDir Path folder) throws Exception {
    Path pid = folder.resolve("pid");
    String task = launch("echo $$ > %s; exec sleep 1000".formatted(pid));
    await().until(() -> Files.exists(pid) && Files.size(pid) > 0);
    assertThat(launcher.look(POOL, at(task), Duration.ZERO)).isEmpty();

    launcher.leave(task);

    long number = Long.parseLong(Files.readString(pid).strip());
    assertThat(ProcessHandle.of(number).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aChildOfAnotherProcessIsLost() throws InterruptedException {
    assertThat(launcher.look(POOL, at("pid:1"), Duration.ZERO))
        .hasValueSatisfying(
            it ->
                assertThat(it)
                    .isInstanceOfSatisfying(
                        Ending.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(JobFailure.LOST)));
  }

  @Test
  void aProgramThatIsNotThereIsRefused() {
    var without = new LocalLauncher(List.of("/nowhere/oms"), Map.of());

    assertThatExceptionOfType(ApplicationFailure.class)
        .isThrownBy(() -> without.launch(POOL, Job.of("any", "settle"), TICKET))
        .withMessageContaining("/nowhere/oms")
        .satisfies(it -> assertThat(it.getType()).isEqualTo("JobRefused"));
  }

  private Ending run(String script) throws InterruptedException {
    String task = launch(script);
    try {
      return launcher.look(POOL, at(task), LONG).orElseThrow();
    } finally {
      launcher.leave(task);
    }
  }

  private String launch(String script) {
    return launcher.launch(POOL, Job.of("any", script), TICKET);
  }

  private static Launch at(String task) {
    return new Launch(1, task, Instant.EPOCH);
  }
}
