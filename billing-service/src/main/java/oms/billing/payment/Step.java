package oms.billing.payment;

import oms.billing.ledger.Charge;

/** What is to be done next for a charge or a refund, as the ledger says. */
sealed interface Step {

  /** Nothing: it has ended. */
  record Settled(Charge charge) implements Step {}

  /** Ask the gateway to take the money: the caller has the claim. */
  record Take(Charge charge) implements Step {}

  /** Ask the gateway to give the money back: the caller has the claim. */
  record GiveBack(Charge charge) implements Step {}

  /** Look again soon: another attempt is at the gateway. */
  record Busy() implements Step {}

  /** Come back later: no new charges are made now. */
  record HeldOff() implements Step {}
}
