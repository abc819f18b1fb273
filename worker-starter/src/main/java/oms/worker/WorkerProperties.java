package oms.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a service's process behaves.
 *
 * @param drainTimeout how long running tasks and requests get to finish when the process is asked
 *     to end, counted from the signal; keep it below the grace period of the platform, by 10 s for
 *     what is left to do after it
 * @param drainDelay how much of that time passes before HTTP takes no more requests, so that load
 *     balancers notice first; 0 where there are none
 * @param maxBodySize how large a request body may be
 */
@ConfigurationProperties("oms.worker")
public record WorkerProperties(
    @DefaultValue("25s") Duration drainTimeout,
    @DefaultValue("0s") Duration drainDelay,
    @DefaultValue("1MB") DataSize maxBodySize) {

  /** Refuses a delay that leaves no time to finish anything. */
  public WorkerProperties {
    if (drainDelay.isNegative() || drainDelay.compareTo(drainTimeout) > 0) {
      throw new IllegalArgumentException(
          "'oms.worker.drain-delay' must lie within 'oms.worker.drain-timeout'");
    }
  }
}
