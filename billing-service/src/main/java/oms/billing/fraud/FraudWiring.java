package oms.billing.fraud;

import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class FraudWiring {

  private FraudWiring() {}

  /** Who decides whether a customer may spend. */
  public static FraudDesk desk(Workshop workshop) {
    FraudTally tally = workshop.transactional(new FraudTally(workshop.jdbc()));
    FraudLimits limits = workshop.transactional(new FraudLimits(workshop.jdbc(), tally));
    return workshop.transactional(new FraudDesk(limits, tally));
  }
}
