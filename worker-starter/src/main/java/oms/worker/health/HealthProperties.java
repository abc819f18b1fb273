package oms.worker.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a process is not ready, and when it is better restarted.
 *
 * @param interval time between two questions to Temporal whether it is there. The answer to the
 *     last one is what readiness says, so that a probe never waits
 * @param timeout time that Temporal has to answer; a process that it does not answer is not ready
 * @param temporalAwayLimit how long Temporal may be away before the process asks to be restarted. A
 *     restart helps only if the connection itself is broken (an address or a certificate of
 *     yesterday). In an outage of the server it helps nobody, costs every worker its cache, and
 *     those that cannot start are started less and less often; so it is much longer than
 *     readiness's time-out and than most outages
 * @param pollersGoneLimit how long nobody may poll for a kind of tasks that the process is there
 *     for, while it has room for them. Longer than a long poll (70 s) and than the SDK's longest
 *     pause after failures (60 s)
 */
@ConfigurationProperties("oms.worker.health")
public record HealthProperties(
    @DefaultValue("5s") Duration interval,
    @DefaultValue("3s") Duration timeout,
    @DefaultValue("10m") Duration temporalAwayLimit,
    @DefaultValue("3m") Duration pollersGoneLimit) {}
