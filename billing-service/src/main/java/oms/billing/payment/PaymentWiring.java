package oms.billing.payment;

import oms.billing.fraud.FraudDesk;
import oms.billing.ledger.Charges;
import oms.billing.ledger.Settlements;
import oms.billing.pricing.Quotes;
import oms.contracts.billing.BillingActivities;
import oms.worker.tasks.UnusableSettingException;
import oms.worker.tasks.Workshop;

/** This room without a Spring context. */
public final class PaymentWiring {

  private PaymentWiring() {}

  /** What orders ask of billing. */
  public static BillingActivities activities(
      Workshop workshop, Quotes quotes, Charges charges, Settlements settlements, FraudDesk fraud) {
    var times = workshop.settings().get(PaymentTimes.class);
    var admission = workshop.transactional(new Admission(charges, settlements, fraud, times));
    var refunds = workshop.transactional(new Refunds(charges, settlements, times));
    var outcomes = workshop.transactional(new Outcomes(charges, settlements, fraud));
    var till = new Till(gateway(workshop, times), outcomes);
    return new LedgerBillingActivities(new Cashier(quotes, admission, refunds, till, times));
  }

  private static PaymentGateway gateway(Workshop workshop, PaymentTimes times) {
    String wanted =
        workshop.settings().value(SimulatedGateway.CHOICE).orElse(SimulatedGateway.NAME);
    if (!wanted.equals(SimulatedGateway.NAME)) {
      throw new UnusableSettingException(
          "'%s' is '%s', but the only payment gateway here is '%s'"
              .formatted(SimulatedGateway.CHOICE, wanted, SimulatedGateway.NAME));
    }
    var memory = workshop.transactional(new GatewayMemory(workshop.jdbc()));
    var properties = workshop.settings().get(SimulatedGatewayProperties.class);
    return new SimulatedGateway(memory, SimulatedGateway.told(workshop.jdbc()), properties, times);
  }
}
