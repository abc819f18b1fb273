package oms.billing.payment;

import oms.billing.ledger.Charge;
import oms.billing.ledger.Charges;
import oms.billing.ledger.Settlements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides, before the gateway is called, what giving a charge back takes: one transaction.
 *
 * <p>A charge that nobody asked for yet is revoked, so that it is declined when it comes. One whose
 * outcome is unknown is settled first, by asking the gateway again under its key: only then is it
 * known whether there is money to give back.
 */
@Component
@Transactional
class Refunds {

  private final Charges charges;
  private final Settlements settlements;
  private final PaymentTimes times;

  Refunds(Charges charges, Settlements settlements, PaymentTimes times) {
    this.charges = charges;
    this.settlements = settlements;
    this.times = times;
  }

  /** What is to be done next to give the charge back. */
  public Step begin(String key, String orderId, String reason) {
    charges.revokeBeforehand(key, orderId, reason);
    Charge charge = charges.lock(key).orElseThrow();
    return switch (charge.status()) {
      case DECLINED, REVOKED, REFUNDED -> new Step.Settled(charge);
      case REQUESTED -> charge.admitted() ? settleFirst(charge) : revoke(charge, reason);
      case CAPTURED -> giveBack(charge, reason);
    };
  }

  private Step settleFirst(Charge charge) {
    return claimed(charge) ? new Step.Take(charge) : new Step.Busy();
  }

  private Step giveBack(Charge charge, String reason) {
    if (!claimed(charge)) {
      return new Step.Busy();
    }
    settlements.refundRequested(charge, reason);
    return new Step.GiveBack(charge);
  }

  private boolean claimed(Charge charge) {
    if (!charge.claimed()) {
      charges.claim(charge.key(), times.claim());
    }
    return !charge.claimed();
  }

  private Step revoke(Charge charge, String reason) {
    settlements.revoked(charge, reason);
    return new Step.Settled(charges.lock(charge.key()).orElseThrow());
  }
}
