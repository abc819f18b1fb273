package oms.system.shop;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what must happen: a bound for a slow machine, not an expectation. */
public final class Patience {

  private Patience() {}

  /** Waits in a world where every server is up: an exception ends the wait. */
  public static ConditionFactory await(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100));
  }

  /** Waits in a world where servers come and go: exceptions are part of it. */
  public static ConditionFactory awaitThroughOutages(String what) {
    return Awaitility.await(what)
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions();
  }
}
