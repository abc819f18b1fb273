package oms.benchmark.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oms.benchmark.Settings;
import oms.devservices.Service;

/** One of the floor's workers as a process of its own. */
final class FloorProcess implements AutoCloseable {

  private final Process process;

  private FloorProcess(Process process) {
    this.process = process;
  }

  /** Starts a worker, which rings the bell, and waits until it polls. */
  static FloorProcess start(Service service, String temporal, Settings settings, Bell bell) {
    var ready = bell.await(Bell.READY);
    var builder = new ProcessBuilder(command(service, temporal, settings));
    try {
      var started = new FloorProcess(builder.redirectError(Redirect.INHERIT).start());
      Thread.ofVirtual().name(service.word() + "-floor").start(() -> started.listen(bell));
      ready.join();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Service service, String temporal, Settings settings) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> words = new ArrayList<>(List.of(java.toString()));
    words.addAll(settings.flags());
    words.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    words.addAll(List.of(FloorWorker.class.getName(), service.word(), temporal));
    return words;
  }

  private void listen(Bell bell) {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(bell::heard);
    } catch (IOException | UncheckedIOException _) {
      // It has been ended.
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
