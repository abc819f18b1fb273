package oms.billing.payment;

import java.time.Instant;
import java.util.function.Supplier;
import oms.billing.ledger.Charge;
import oms.billing.pricing.Quote;
import oms.billing.pricing.Quotes;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.RefundResult;
import oms.contracts.billing.http.ChargeStatus;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Charges and gives back: the one way to the gateway, for the activities and the HTTP API alike.
 * Decide in a transaction, call the gateway outside of any, settle in a transaction. Killed in
 * between, the next call under the same key goes on where this one was.
 *
 * <p>Everything throws {@link NotSettledYet} while the outcome is not known.
 */
@Component
@EnableConfigurationProperties(PaymentTimes.class)
public class Cashier {

  private final Quotes quotes;
  private final Admission admission;
  private final Refunds refunds;
  private final Till till;
  private final PaymentTimes times;

  Cashier(Quotes quotes, Admission admission, Refunds refunds, Till till, PaymentTimes times) {
    this.quotes = quotes;
    this.admission = admission;
    this.refunds = refunds;
    this.till = till;
    this.times = times;
  }

  /** Prices and charges. Idempotent by key: what else the command says counts the first time. */
  public ChargeResult charge(ChargeCommand command) {
    Quote quote = quotes.quote(command.items());
    String key = command.key();
    return finish(key, unlessBusy(key, () -> admission.admit(command, quote))).result();
  }

  /** Gives a charge back in full, or sees to it that it is never made. Idempotent by key. */
  public RefundResult refund(String key, String orderId, String reason) {
    Charge charge = finish(key, unlessBusy(key, () -> refunds.begin(key, orderId, reason)));
    // It was only now found out that money had been taken.
    return charge.status() == ChargeStatus.CAPTURED
        ? refund(key, orderId, reason)
        : charge.refund();
  }

  /** Settles a charge that its caller has left alone. */
  void resume(String key) {
    finish(key, admission.resume(key));
  }

  private Charge finish(String key, Step step) {
    return switch (step) {
      case Step.Settled settled -> settled.charge();
      case Step.Take take -> till.take(take.charge());
      case Step.GiveBack giveBack -> till.giveBack(giveBack.charge());
      case Step.Busy _ ->
          throw new NotSettledYet(key, "Another attempt is being made under this key");
      case Step.HeldOff _ -> throw new NotSettledYet(key, "No charges are made during maintenance");
    };
  }

  private Step unlessBusy(String key, Supplier<Step> begin) {
    Instant deadline = Instant.now().plus(times.othersAttempt());
    Step step = begin.get();
    while (step instanceof Step.Busy && Instant.now().isBefore(deadline)) {
      pause(key);
      step = begin.get();
    }
    return step;
  }

  private static void pause(String key) {
    try {
      Thread.sleep(PaymentTimes.LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSettledYet(key, "Interrupted while another attempt is being made");
    }
  }
}
