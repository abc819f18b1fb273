package oms.billing.ledger;

import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class LedgerWiring {

  private LedgerWiring() {}

  /** The charges. */
  public static Charges charges(Workshop workshop) {
    return workshop.transactional(new Charges(workshop.jdbc(), new ChargeEvents(workshop.jdbc())));
  }

  /** How charges change. */
  public static Settlements settlements(Workshop workshop) {
    return workshop.transactional(
        new Settlements(
            workshop.jdbc(),
            new PaymentTransactions(workshop.jdbc()),
            new ChargeEvents(workshop.jdbc()),
            new ChargeMeters(workshop.meters())));
  }
}
