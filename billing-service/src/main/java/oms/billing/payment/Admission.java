package oms.billing.payment;

import static oms.contracts.billing.DeclineReason.FRAUD_LIMIT;
import static oms.contracts.billing.DeclineReason.MAINTENANCE;

import java.time.Duration;
import java.util.Optional;
import oms.billing.fraud.FraudCheck;
import oms.billing.fraud.FraudDesk;
import oms.billing.ledger.Charge;
import oms.billing.ledger.Charges;
import oms.billing.ledger.NewCharge;
import oms.billing.ledger.Settlements;
import oms.billing.pricing.Quote;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.http.ChargeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, before the gateway is called, whether a charge is made: one transaction that writes the
 * charge, counts it against its customer's fraud limit, and claims the call.
 *
 * <p>While maintenance is on no new charge is made. A charge that comes then is written and held
 * off: its caller is told to come back, and when it does after {@link
 * PaymentTimes#maintenancePatience} and maintenance still is on, the charge is declined for that
 * reason, so that no order waits without end. What the gateway was asked before is finished, and
 * refunds are made, in maintenance too.
 */
@Component
@Transactional
class Admission {

  private final Charges charges;
  private final Settlements settlements;
  private final FraudDesk fraud;
  private final PaymentTimes times;

  Admission(Charges charges, Settlements settlements, FraudDesk fraud, PaymentTimes times) {
    this.charges = charges;
    this.settlements = settlements;
    this.fraud = fraud;
    this.times = times;
  }

  /** What a charge is counted under in the fraud tally. */
  static String checkKey(Charge charge) {
    return "charge:" + charge.key();
  }

  /** Admits a charge, or says how far an earlier call under its key has got. */
  public Step admit(ChargeCommand command, Quote quote) {
    return charges
        .open(newCharge(command, quote), times.claim())
        .map(opened -> decide(opened, quote.refused()))
        .orElseGet(() -> takeUp(locked(command.key())));
  }

  /**
   * Takes up a charge that its caller has left alone; one that was held off is not made any more.
   */
  public Step resume(String key) {
    Charge charge = locked(key);
    if (charge.status() != ChargeStatus.REQUESTED || charge.admitted()) {
      return takeUp(charge);
    }
    return declineAfter(charge, times.maintenancePatience().plus(times.callersReturn()))
        .orElseGet(Step.HeldOff::new);
  }

  private Step takeUp(Charge charge) {
    if (charge.status() != ChargeStatus.REQUESTED) {
      return new Step.Settled(charge);
    }
    if (charge.claimed()) {
      return new Step.Busy();
    }
    charges.claim(charge.key(), times.claim());
    return charge.admitted() ? new Step.Take(charge) : decide(charge, null);
  }

  private Step decide(Charge charge, @Nullable DeclineReason refused) {
    return refused != null ? decline(charge, refused) : decideByFraudLimit(charge);
  }

  private Step decideByFraudLimit(Charge charge) {
    var check = new FraudCheck(checkKey(charge), charge.customerId(), charge.amounts().total());
    return switch (fraud.check(check)) {
      case ACCEPTED -> take(charge);
      case OVER_LIMIT -> decline(charge, FRAUD_LIMIT);
      case IN_MAINTENANCE ->
          declineAfter(charge, times.maintenancePatience()).orElseGet(() -> holdOff(charge));
    };
  }

  private Step take(Charge charge) {
    settlements.captureRequested(charge);
    return new Step.Take(charge);
  }

  private Step decline(Charge charge, DeclineReason reason) {
    settlements.declined(charge, reason);
    return new Step.Settled(locked(charge.key()));
  }

  private Optional<Step> declineAfter(Charge charge, Duration age) {
    return settlements.declinedAfter(charge, MAINTENANCE, age)
        ? Optional.of(new Step.Settled(locked(charge.key())))
        : Optional.empty();
  }

  private Step holdOff(Charge charge) {
    settlements.heldOff(charge, MAINTENANCE.word());
    return new Step.HeldOff();
  }

  private Charge locked(String key) {
    return charges.lock(key).orElseThrow();
  }

  private static NewCharge newCharge(ChargeCommand command, Quote quote) {
    return new NewCharge(
        command.key(), command.orderId(), command.customerId(), command.items(), quote.amounts());
  }
}
