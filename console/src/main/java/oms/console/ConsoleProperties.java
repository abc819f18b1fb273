package oms.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the console.
 *
 * @param decisionTimeout time that order-service gives customers to decide (its {@code
 *     oms.order.decision-timeout}); what the countdown counts
 * @param maxStreams how many open pages follow live at once; each keeps a connection
 * @param heartbeat how long a stream to a page is silent at most
 */
@ConfigurationProperties("oms.console")
public record ConsoleProperties(
    @DefaultValue("30s") Duration decisionTimeout,
    @DefaultValue("500") int maxStreams,
    @DefaultValue("15s") Duration heartbeat) {

  /** Refuses what cannot work. */
  public ConsoleProperties {
    if (maxStreams < 1) {
      throw new IllegalArgumentException("'oms.console.max-streams' must be 1 or more");
    }
    if (!heartbeat.isPositive()) {
      throw new IllegalArgumentException("'oms.console.heartbeat' must be longer than nothing");
    }
  }
}
