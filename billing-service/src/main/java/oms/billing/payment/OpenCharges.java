package oms.billing.payment;

import oms.billing.ledger.Charges;
import oms.worker.role.ConditionalOnApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The owner of charges that nobody comes back for, such as one asked over HTTP whose caller was
 * told to come again: asks the gateway again until the outcome is known. Any number of processes
 * may do this at the same time.
 */
@Component
@ConditionalOnApi
class OpenCharges {

  private static final Logger log = LoggerFactory.getLogger(OpenCharges.class);
  private static final int AT_ONCE = 100;

  private final Charges charges;
  private final Cashier cashier;
  private final PaymentTimes times;

  OpenCharges(Charges charges, Cashier cashier, PaymentTimes times) {
    this.charges = charges;
    this.cashier = cashier;
    this.times = times;
  }

  /** Settles what was left alone. */
  @Scheduled(fixedDelayString = "${oms.billing.payment.settle-every:10s}")
  void settle() {
    charges.leftAlone(times.callersRetries(), AT_ONCE).forEach(this::settle);
  }

  private void settle(String key) {
    try {
      cashier.resume(key);
    } catch (NotSettledYet e) {
      log.debug("A charge is still open: {}", e.getMessage());
    }
  }
}
