package oms.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A published version of a function. An invocation goes to a sandbox that is warm, or to a new one
 * if all are busy; a sandbox that stays idle is ended. Closing it kills all of them.
 */
public final class LocalFunction implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LocalFunction.class);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final Deque<Sandbox> idle = new ArrayDeque<>();
  private final Set<Sandbox> busy = new LinkedHashSet<>();
  private final List<Path> logs = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final Faults faults = new Faults();
  private final FunctionConfiguration configuration;
  private final SandboxLaunch launch;
  private int most;
  private int throttled;
  private boolean closed;

  LocalFunction(SandboxLaunch launch) {
    this.launch = launch;
    this.configuration = launch.configuration();
  }

  /** What the function is. */
  public FunctionConfiguration configuration() {
    return configuration;
  }

  /**
   * Invokes it without waiting for the end, as {@code InvocationType=Event} does.
   *
   * @param event what the handler is given, as JSON
   */
  public synchronized Answer invoke(String event) {
    if (closed) {
      throw new IllegalStateException("Function " + configuration.name() + " is closed");
    }
    if (faults.throttles() || busy.size() >= configuration.reservedConcurrency()) {
      throttled++;
      return Answer.THROTTLED;
    }
    Sandbox sandbox = warmOrNew();
    busy.add(sandbox);
    most = Math.max(most, busy.size());
    Thread.ofVirtual().name("invoke-" + configuration.name()).start(() -> run(sandbox, event));
    return Answer.ACCEPTED;
  }

  private Sandbox warmOrNew() {
    while (!idle.isEmpty()) {
      Sandbox sandbox = idle.pop();
      if (sandbox.isAlive()) {
        return sandbox;
      }
      sandbox.close();
    }
    Sandbox sandbox = new Sandbox(launch, logs.size() + 1);
    logs.add(sandbox.log());
    return sandbox;
  }

  private void run(Sandbox sandbox, String event) {
    try {
      Report report = sandbox.run(event, faults);
      log.info("{} {}", configuration.name(), report);
      note(report);
    } catch (RuntimeException e) {
      log.error("A sandbox of {} cannot be run", configuration.name(), e);
      sandbox.close();
    } finally {
      release(sandbox);
    }
  }

  private synchronized void note(Report report) {
    reports.add(report);
  }

  private synchronized void release(Sandbox sandbox) {
    busy.remove(sandbox);
    if (closed || !sandbox.isAlive()) {
      sandbox.close();
    } else {
      idle.push(sandbox);
      int invocations = sandbox.invocations();
      long millis = configuration.keepAlive().toMillis();
      var _ =
          clock.schedule(() -> endIfUnused(sandbox, invocations), millis, TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void endIfUnused(Sandbox sandbox, int invocations) {
    if (sandbox.invocations() == invocations && idle.remove(sandbox)) {
      sandbox.close();
    }
  }

  /** How many invocations run. */
  public synchronized int running() {
    return busy.size();
  }

  /** How many sandboxes are warm and have nothing to do. */
  public synchronized int idle() {
    return idle.size();
  }

  /** The most invocations that ever ran at once. */
  public synchronized int mostAtOnce() {
    return most;
  }

  /** How many invocations were refused. */
  public synchronized int throttled() {
    return throttled;
  }

  /** The invocations that have ended, in the order of their ends. */
  public synchronized List<Report> reports() {
    return List.copyOf(reports);
  }

  /** What all sandboxes wrote, the oldest first. */
  public synchronized String output() {
    StringBuilder output = new StringBuilder();
    for (Path file : logs) {
      output.append(read(file));
    }
    return output.toString();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Kills the sandbox that has run for longest, in the midst of its invocation, with SIGKILL.
   *
   * @return whether there was one
   */
  public synchronized boolean killOneThatRuns() {
    for (Sandbox sandbox : busy) {
      if (sandbox.isAlive()) {
        sandbox.kill();
        return true;
      }
    }
    return false;
  }

  /** Refuses the next invocations, whatever runs. */
  public void throttleNext(int invocations) {
    faults.throttleNext(invocations);
  }

  /** Holds every start of a sandbox up from now on; zero ends that. */
  public void delayStarts(Duration by) {
    faults.delayStarts(by);
  }

  /**
   * Ends invocations that begin from now on after this time, as if it were their time limit,
   * although their handlers are told that they have longer: what becomes of one that has misjudged
   * its time.
   *
   * @param time {@code null} for the time limit itself
   */
  public void cutShortAfter(@Nullable Duration time) {
    faults.cutShortAfter(time);
  }

  /** Lets idle sandboxes end by themselves, with SIGTERM, and waits until they have. */
  public void retireIdle() {
    List<Sandbox> retired;
    synchronized (this) {
      retired = List.copyOf(idle);
      idle.clear();
    }
    retired.forEach(Sandbox::retire);
  }

  @Override
  public void close() {
    List<Sandbox> left = new ArrayList<>();
    synchronized (this) {
      closed = true;
      left.addAll(idle);
      left.addAll(busy);
      idle.clear();
    }
    clock.shutdownNow();
    left.forEach(Sandbox::close);
  }
}
