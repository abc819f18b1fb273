package oms.billing.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every time-out of payments, in one place. How often a charge is retried, and for how long, is its
 * caller's decision.
 *
 * @param gatewayAnswer how long the gateway may think: a card network answers within 2 s or not at
 *     all
 * @param claim how long an attempt keeps others from calling the gateway for the same charge: its
 *     answer and the time to write it down; after that its process is taken for dead
 * @param othersAttempt how long a repeated call waits for the attempt that is being made: longer
 *     than a healthy gateway takes, shorter than its caller's patience
 * @param maintenancePatience how long a charge is held off in maintenance before it is declined:
 *     the 15 s that the reference system gives it
 * @param callersRetries how long a charge with an unknown outcome is left to its caller's retries
 *     before billing itself asks the gateway again
 * @param callersReturn how long, beyond the patience, a charge that was held off is kept for a
 *     caller that is down
 */
@ConfigurationProperties("oms.billing.payment")
record PaymentTimes(
    @DefaultValue("5s") Duration gatewayAnswer,
    @DefaultValue("8s") Duration claim,
    @DefaultValue("2s") Duration othersAttempt,
    @DefaultValue("15s") Duration maintenancePatience,
    @DefaultValue("30s") Duration callersRetries,
    @DefaultValue("10m") Duration callersReturn) {

  /** How often a repeated call looks whether the other attempt has ended. */
  static final Duration LOOK_AGAIN = Duration.ofMillis(25);
}
