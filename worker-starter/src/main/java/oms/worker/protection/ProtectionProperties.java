package oms.worker.protection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a task on Amazon ECS is protected from being stopped by scaling in or by a deployment.
 *
 * @param enabled whether it is at all, where there is an ECS agent
 * @param expiry for how long protection is asked for; it is renewed at half of it. A task that
 *     hangs is unprotected after it. Whole minutes, 1 to 2880
 * @param linger time without work after which protection is given up. The agent is asked twice for
 *     each pause that is longer, so it is longer than the pauses of a worker with something to do
 * @param cap the longest time that protection is held in one go, as a deployment waits for it.
 *     Longer than the longest activity; a busy worker is drained after it as well as before
 * @param rest time without protection after the cap, in which ECS can stop the task if it wants to
 * @param interval how often is looked whether there is work
 * @param timeout time that the agent has to answer
 */
@ConfigurationProperties("oms.worker.protection")
public record ProtectionProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5m") Duration expiry,
    @DefaultValue("20s") Duration linger,
    @DefaultValue("15m") Duration cap,
    @DefaultValue("2m") Duration rest,
    @DefaultValue("1s") Duration interval,
    @DefaultValue("2s") Duration timeout) {

  private static final long LONGEST_MINUTES = 2880;

  /** Refuses an expiry that ECS would refuse. */
  public ProtectionProperties {
    if (expiry.toMinutes() < 1 || expiry.toMinutes() > LONGEST_MINUTES) {
      throw new IllegalArgumentException(
          "'oms.worker.protection.expiry' must be 1 to " + LONGEST_MINUTES + " minutes");
    }
  }
}
