package oms.billing;

import java.time.Duration;
import java.util.List;
import oms.billing.fraud.FraudWiring;
import oms.billing.ledger.LedgerWiring;
import oms.billing.payment.PaymentWiring;
import oms.billing.pricing.PricingWiring;
import oms.billing.workflow.RolloutGateWorkflowImpl;
import oms.billing.workflow.SettlementWorkflowImpl;
import oms.contracts.billing.BillingActivities;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.Workshop;

/** The tasks of the queue {@code billing}, without a Spring context. */
public final class BillingTasks implements ServiceTasks {

  @Override
  public String service() {
    return BillingServiceApplication.NAME;
  }

  @Override
  public String taskQueue() {
    return BillingActivities.TASK_QUEUE;
  }

  @Override
  public Duration longestActivity() {
    return BillingActivities.startToClose(BillingActivities.MOST_CHARGES);
  }

  @Override
  public QueueTasks make(Workshop workshop) {
    return new QueueTasks(
        taskQueue(),
        List.of(RolloutGateWorkflowImpl.class, SettlementWorkflowImpl.class),
        List.of(activities(workshop)));
  }

  private static BillingActivities activities(Workshop workshop) {
    return PaymentWiring.activities(
        workshop,
        PricingWiring.quotes(workshop),
        LedgerWiring.charges(workshop),
        LedgerWiring.settlements(workshop),
        FraudWiring.desk(workshop));
  }
}
