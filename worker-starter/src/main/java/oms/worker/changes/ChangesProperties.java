package oms.worker.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told.
 *
 * @param heartbeat how long a stream is silent at most; shorter than the patience of the proxies in
 *     between
 * @param maxStreams how many streams a process serves at once; each keeps a connection
 */
@ConfigurationProperties("oms.changes")
public record ChangesProperties(
    @DefaultValue("15s") Duration heartbeat, @DefaultValue("200") int maxStreams) {

  /** Refuses what no stream could live by. */
  public ChangesProperties {
    if (!heartbeat.isPositive()) {
      throw new IllegalArgumentException("'oms.changes.heartbeat' must be longer than nothing");
    }
    if (maxStreams < 1) {
      throw new IllegalArgumentException("'oms.changes.max-streams' must be 1 or more");
    }
  }
}
