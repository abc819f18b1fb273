package oms.devservices;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts a service or the console once, waits until it is ready and ends it, so that a JVM told to
 * record what it loads learns the whole way. A service gets servers of its own; the console needs
 * nobody. The images are built with it.
 */
public final class TrainingRun {

  private static final String CONSOLE = "console";
  private static final int NAME = 0;
  private static final int JAR = 1;
  private static final int FLAGS = 2;
  private static final int ATTEMPTS = 3;

  private TrainingRun() {}

  /**
   * Runs the service.
   *
   * @param arguments its name ({@code order}, or {@code console}), its jar, and the options of its
   *     JVM
   */
  public static void main(String[] arguments) {
    var jar = Path.of(arguments[JAR]);
    var flags = List.of(arguments).subList(FLAGS, arguments.length);
    if (arguments[NAME].equals(CONSOLE)) {
      run(launch(CONSOLE, "CONSOLE_PORT", jar, flags, Map.of()));
    } else {
      run(Service.valueOf(arguments[NAME].toUpperCase(Locale.ROOT)), jar, flags);
    }
  }

  private static void run(Service service, Path jar, List<String> flags) {
    try (var postgres = PostgresServer.start();
        var temporal = TemporalServer.start()) {
      var environment = environment(service, postgres, temporal);
      run(launch(service.word(), service.portVariable(), jar, flags, environment));
    }
  }

  /** A machine that builds several images at once may be too slow for the time-outs of a start. */
  private static void run(ServiceLaunch launch) {
    for (int attempt = 1; ; attempt++) {
      try (var process = new ServiceProcess(launch)) {
        process.start();
        process.awaitReady();
        process.stop();
        return;
      } catch (DevServiceException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        System.err.println("Once more: " + e.getMessage());
      }
    }
  }

  private static ServiceLaunch launch(
      String name,
      String portVariable,
      Path jar,
      List<String> flags,
      Map<String, String> environment) {
    return new ServiceLaunch(
        name,
        jar,
        portVariable,
        ServicePort.free(),
        ServicePort.free(),
        environment,
        flags,
        List.of(),
        Directories.temporary("oms-training"));
  }

  private static Map<String, String> environment(
      Service service, PostgresServer postgres, TemporalServer temporal) {
    Map<String, String> variables = new HashMap<>();
    variables.put(service.databaseVariable("URL"), postgres.jdbcUrl(service.database()));
    variables.put(service.databaseVariable("USER"), postgres.username());
    variables.put(service.databaseVariable("PASSWORD"), postgres.password());
    variables.put("TEMPORAL_ADDRESS", temporal.address());
    return variables;
  }
}
