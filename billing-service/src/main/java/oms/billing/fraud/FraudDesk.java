package oms.billing.fraud;

import oms.contracts.billing.http.FraudSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a customer may spend. A check that is accepted counts once per key, whatever is
 * repeated with it; one that is refused counts nothing, and is decided anew when it is repeated.
 */
@Component
public class FraudDesk {

  private final FraudLimits limits;
  private final FraudTally tally;

  FraudDesk(FraudLimits limits, FraudTally tally) {
    this.limits = limits;
    this.tally = tally;
  }

  /** Checks and counts; part of the caller's transaction when there is one. */
  @Transactional
  public FraudVerdict check(FraudCheck check) {
    FraudSettings settings = limits.settings();
    if (settings.maintenanceMode()) {
      return FraudVerdict.IN_MAINTENANCE;
    }
    return tally.count(check, settings.limit()) ? FraudVerdict.ACCEPTED : FraudVerdict.OVER_LIMIT;
  }

  /** Gives back what a check counted, because its money was not taken or was given back. */
  @Transactional
  public void release(String key) {
    tally.release(key);
  }
}
