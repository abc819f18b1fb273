package oms.worker.start;

import java.time.Duration;
import java.util.Locale;
import oms.worker.role.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Says in one line what the process does and where, once it does it. */
public final class StartLine implements ApplicationListener<ApplicationReadyEvent>, Ordered {

  /** The port of what does not listen. */
  private static final int NONE = -1;

  private static final Logger log = LoggerFactory.getLogger(StartLine.class);

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    var environment = event.getApplicationContext().getEnvironment();
    Duration taken = event.getTimeTaken();
    log.info("{}", line(environment, taken == null ? Duration.ZERO : taken));
  }

  static String line(Environment environment, Duration taken) {
    return String.format(
        Locale.ROOT,
        "%s %s (%sTemporal %s/%s) after %.1f s",
        environment.getProperty("spring.application.name", "This service"),
        duty(Binder.get(environment).bind("oms.role", Role.class).orElse(Role.ALL)),
        listening(environment),
        environment.getProperty("spring.temporal.connection.target", "-"),
        environment.getProperty("spring.temporal.namespace", "-"),
        taken.toMillis() / 1000.0);
  }

  private static String listening(Environment environment) {
    String host = environment.getProperty("server.address", "localhost");
    int api = environment.getProperty("local.server.port", Integer.class, NONE);
    int management = environment.getProperty("local.management.port", Integer.class, NONE);
    return (api == NONE ? "" : "http://%s:%d, ".formatted(host, api))
        + (management == NONE ? "" : "health on %d, ".formatted(management));
  }

  private static String duty(Role role) {
    return switch (role) {
      case ALL -> "serves its API and runs its workers";
      case API -> "serves its API";
      case WORKER -> "runs its workers";
    };
  }

  /** After the listener that starts the workers. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
