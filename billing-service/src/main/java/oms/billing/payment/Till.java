package oms.billing.payment;

import java.util.function.Supplier;
import oms.billing.ledger.Charge;
import oms.billing.payment.PaymentGateway.Capture;
import oms.billing.payment.PaymentGateway.Refund;
import org.springframework.stereotype.Component;

/**
 * Where money moves: calls the gateway for a charge that was claimed, and has the answer written
 * down. No answer is written down too, and is a {@link NotSettledYet} to the caller.
 *
 * <p>What costs nothing is settled without the gateway: there is nothing to move, and payment
 * companies refuse to move it.
 */
@Component
class Till {

  /** In the place of what the gateway would have said. */
  private static final String NO_MONEY = "FREE";

  private final PaymentGateway gateway;
  private final Outcomes outcomes;

  Till(PaymentGateway gateway, Outcomes outcomes) {
    this.gateway = gateway;
    this.outcomes = outcomes;
  }

  Charge take(Charge charge) {
    if (isFree(charge)) {
      return outcomes.captured(charge, NO_MONEY);
    }
    var capture =
        new Capture(
            charge.captureKey(),
            charge.customerId(),
            charge.amounts().total(),
            charge.amounts().currency());
    GatewayAnswer answer = ask(charge, capture.key(), () -> gateway.capture(capture));
    return switch (answer) {
      case GatewayAnswer.Captured captured -> outcomes.captured(charge, captured.authCode());
      case GatewayAnswer.Declined _ -> outcomes.declined(charge);
    };
  }

  Charge giveBack(Charge charge) {
    if (isFree(charge)) {
      return outcomes.refunded(charge, NO_MONEY);
    }
    var refund =
        new Refund(
            charge.refundKey(), charge.captureKey(), charge.customerId(), charge.amounts().total());
    String credit = ask(charge, refund.key(), () -> gateway.refund(refund));
    return outcomes.refunded(charge, credit);
  }

  private static boolean isFree(Charge charge) {
    return charge.amounts().total() == 0;
  }

  private <T> T ask(Charge charge, String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (GatewayUnavailable e) {
      outcomes.unknown(charge, key, String.valueOf(e.getMessage()));
      throw new NotSettledYet(charge.key(), "The payment gateway does not answer");
    }
  }
}
