package oms.system;

import static oms.devservices.Service.BILLING;
import static oms.devservices.Service.ORDER;
import static oms.devservices.Service.SHIPPING;

import oms.system.client.OmsClient;
import oms.system.cluster.ClusterPlan;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the cluster that journeys share when the first of them asks for it. */
final class SharedCluster extends ClusterExtension {

  /** What one customer may spend in all, in cents: far more than a journey that is not about it. */
  static final long FRAUD_LIMIT = 1_000_000;

  /** The card of this customer is declined. */
  static final String DECLINED = "declined-customer";

  /** The gateway captures this customer's money and then does not answer in time. */
  static final String CAPTURED_UNANSWERED = "captured-unanswered-customer";

  /** The gateway fails the first calls for each charge of this customer. */
  static final String CHARGED_SLOWLY = "charged-slowly-customer";

  /** No courier wants to carry these goods. */
  static final String REFUSED = "refused-goods";

  /** The courier cannot be reached about these goods, ever. */
  static final String NEVER_BOOKED = "never-booked-goods";

  /** The courier cannot be reached about these goods at first. */
  static final String BOOKED_SLOWLY = "booked-slowly-goods";

  /** The courier takes these goods and then does not answer in time. */
  static final String BOOKED_UNANSWERED = "booked-unanswered-goods";

  private static final String GATEWAY = "oms.billing.simulated-gateway.behaviours.";
  private static final String COURIER = "oms.shipping.simulated-courier.behaviours.";

  private static final ClusterPlan PLAN =
      ClusterPlan.named("journeys")
          .with(ORDER, "oms.order.decision-timeout", "20s")
          .with(BILLING, GATEWAY + DECLINED, "decline")
          .with(BILLING, GATEWAY + CAPTURED_UNANSWERED, "timeout-after")
          .with(BILLING, GATEWAY + CHARGED_SLOWLY, "fail-3")
          .with(SHIPPING, "oms.shipping.booking-give-up", "20s")
          .with(SHIPPING, COURIER + REFUSED, "refuse")
          .with(SHIPPING, COURIER + NEVER_BOOKED, "down")
          .with(SHIPPING, COURIER + BOOKED_SLOWLY, "fail-2")
          .with(SHIPPING, COURIER + BOOKED_UNANSWERED, "timeout-after");

  SharedCluster() {
    super(PLAN);
  }

  @Override
  ExtensionContext sharers(ExtensionContext context) {
    return context.getRoot();
  }

  @Override
  void prepare(OmsClient client) {
    client.limit(FRAUD_LIMIT);
  }
}
