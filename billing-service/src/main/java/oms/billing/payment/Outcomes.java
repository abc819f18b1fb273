package oms.billing.payment;

import oms.billing.fraud.FraudDesk;
import oms.billing.ledger.Charge;
import oms.billing.ledger.Charges;
import oms.billing.ledger.Settlements;
import oms.contracts.billing.DeclineReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the gateway said: one transaction, which also gives the customer's fraud limit
 * back when the money was not taken or went back. Each answers with the charge as it then is, which
 * another attempt may have settled before.
 */
@Component
@Transactional
class Outcomes {

  private final Charges charges;
  private final Settlements settlements;
  private final FraudDesk fraud;

  Outcomes(Charges charges, Settlements settlements, FraudDesk fraud) {
    this.charges = charges;
    this.settlements = settlements;
    this.fraud = fraud;
  }

  /** The money was taken. */
  public Charge captured(Charge charge, String authCode) {
    settlements.captured(charge, authCode);
    return now(charge);
  }

  /** The gateway said no. */
  public Charge declined(Charge charge) {
    settlements.declined(charge, DeclineReason.CARD_DECLINED);
    fraud.release(Admission.checkKey(charge));
    return now(charge);
  }

  /** The money was given back. */
  public Charge refunded(Charge charge, String credit) {
    settlements.refunded(charge, credit);
    fraud.release(Admission.checkKey(charge));
    return now(charge);
  }

  /** The gateway did not answer what it was asked under a key. */
  public void unknown(Charge charge, String idempotencyKey, String why) {
    settlements.unknown(charge, idempotencyKey, why);
  }

  private Charge now(Charge charge) {
    return charges.find(charge.key()).orElseThrow();
  }
}
