package oms.runner.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import oms.runner.job.Job;
import oms.runner.job.JobFailure;
import oms.runner.launch.Ending;
import oms.runner.launch.Launch;
import oms.runner.launch.Launcher;
import oms.runner.launch.Ticket;
import oms.runner.pool.Pool;

/**
 * Runs jobs as child processes, whose output is this one's. A child ends with the attempt that
 * started it: its exit code could be told to nobody else. The next attempt begins anew. After a
 * kill of the worker the child may run on beside its successor, which jobs must bear anyway.
 */
public final class LocalLauncher implements Launcher {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<String> program;
  private final Map<String, String> env;
  private final Map<String, Process> children = new ConcurrentHashMap<>();

  /**
   * Starts a program.
   *
   * @param program how the command begins where the pool does not say
   * @param env what children are told besides this process's own environment
   */
  public LocalLauncher(List<String> program, Map<String, String> env) {
    this.program = List.copyOf(program);
    this.env = Map.copyOf(env);
  }

  @Override
  public String launch(Pool pool, Job job, Ticket ticket) {
    List<String> command = new ArrayList<>(pool.program().isEmpty() ? program : pool.program());
    command.addAll(job.command());
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(env);
    builder.environment().putAll(pool.variables());
    builder.environment().putAll(ticket.env());
    try {
      Process child = builder.start();
      String task = "pid:" + child.pid();
      children.put(task, child);
      return task;
    } catch (IOException e) {
      throw JobFailure.REFUSED.because("A child process cannot be started: " + e.getMessage());
    }
  }

  @Override
  public Optional<Ending> look(Pool pool, Launch launch, Duration patience)
      throws InterruptedException {
    Process child = launch.task() == null ? null : children.get(launch.task());
    if (child == null) {
      return Optional.of(
          Ending.failed(JobFailure.LOST, "The process that ran it has ended, and it with it"));
    }
    return child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
        ? Optional.of(Ending.ofExitCode(child.exitValue()))
        : Optional.empty();
  }

  @Override
  public void stop(Pool pool, String task, String reason) {
    leave(task);
  }

  @Override
  public void leave(String task) {
    Process child = children.remove(task);
    if (child != null && child.isAlive()) {
      child.destroy();
      if (!endsWithin(child, GRACE)) {
        child.destroyForcibly();
      }
    }
  }

  private static boolean endsWithin(Process child, Duration time) {
    try {
      return child.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
