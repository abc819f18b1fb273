package oms.localstack;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Runs the local stack until the process is asked to end. */
public final class LocalStackApplication {

  private LocalStackApplication() {}

  /**
   * Starts everything and says where it is, or says in a sentence why it cannot.
   *
   * @param args settings, for example {@code --oms.order.port=0}
   */
  public static void main(String[] args) {
    hushUntilTheServicesLog();
    try {
      var stack = new LocalStack(Settings.read(properties(args)));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-local-stack"));
      System.out.println(stack.start().welcome());
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** The servers start before there is a service that says how to log. */
  private static void hushUntilTheServicesLog() {
    LoggingSystem.get(LocalStackApplication.class.getClassLoader()).beforeInitialize();
  }

  private static PropertyResolver properties(String... args) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(args));
    return environment;
  }

  private static void stop(LocalStack stack) {
    System.out.println("Stopping ...");
    stack.close();
    System.out.println("Everything has stopped.");
  }
}
