package oms.billing.payment;

import static oms.billing.payment.Ledger.charge;
import static oms.contracts.billing.DeclineReason.REVOKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import oms.billing.AtOnce;
import oms.contracts.billing.ChargeResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RefundsTests extends PaymentTests {

  @Test
  void aRefundGivesBackOnceHoweverOftenItIsAsked() {
    limits.limit(ONE_SHOE);
    cashier.charge(charge("o:1", "anna"));

    var refunds = AtOnce.times(20, _ -> cashier.refund("o:1", "order", "not shipped"));

    assertThat(refunds).allSatisfy(it -> assertThat(it.refunded()).isEqualTo(ONE_SHOE));
    assertThat(ledger.moved("refund")).isEqualTo(ONE_SHOE);
    assertThat(ledger.status("o:1")).isEqualTo("refunded");
    assertThat(ledger.events("o:1")).endsWith("captured", "refundRequested", "refunded");
    assertThat(cashier.charge(charge("o:2", "anna")).succeeded()).isTrue();
  }

  @Test
  void aRefundedChargeStillAnswersThatItWasCaptured() {
    ChargeResult first = cashier.charge(charge("o:1", "anna"));
    cashier.refund("o:1", "order", "not shipped");

    assertThat(cashier.charge(charge("o:1", "anna"))).isEqualTo(first);
    assertThat(ledger.payments("capture")).isEqualTo(1);
  }

  @Test
  void aRefundThatTimedOutIsFoundByTheNextCall() {
    assertNotSettled(() -> cashier.charge(charge("o:1", "late-customer")));
    cashier.charge(charge("o:1", "late-customer"));

    assertNotSettled(() -> cashier.refund("o:1", "order", "not shipped"));
    assertThat(ledger.transaction("refund:o:1")).isEqualTo("unknown");
    assertThat(cashier.refund("o:1", "order", "not shipped").refunded()).isEqualTo(ONE_SHOE);
    assertThat(ledger.payments("refund")).isEqualTo(1);
  }

  @Test
  void aRefundOfAnUnknownOutcomeFindsTheMoneyAndGivesItBack() {
    gateway.killNextCaller();
    assertThatExceptionOfType(ObservedGateway.Killed.class)
        .isThrownBy(() -> cashier.charge(charge("o:1", "anna")));

    assertThat(cashier.refund("o:1", "order", "cancelled").refunded()).isEqualTo(ONE_SHOE);
    assertThat(ledger.moved("capture")).isEqualTo(ledger.moved("refund")).isEqualTo(ONE_SHOE);
    assertThat(ledger.spent("anna")).isZero();
  }

  @Test
  void aRefundOfADeclinedChargeGivesNothingBack() {
    cashier.charge(charge("o:1", "declined-customer"));

    assertThat(cashier.refund("o:1", "order", "cancelled").refunded()).isZero();
    assertThat(ledger.status("o:1")).isEqualTo("declined");
  }

  @Test
  void aChargeThatArrivesAfterItsRefundIsDeclined() {
    assertThat(cashier.refund("o:1", "order", "cancelled").refunded()).isZero();

    ChargeResult late = cashier.charge(charge("o:1", "anna"));

    assertThat(late.declined()).isEqualTo(REVOKED);
    assertThat(ledger.status("o:1")).isEqualTo("revoked");
    assertThat(gateway.calls()).isZero();
  }

  @RepeatedTest(10)
  void chargesAndRefundsOfOneKeyAtOnceLeaveNoMoneyBehind() {
    AtOnce.times(
        20,
        number ->
            number % 2 == 0
                ? cashier.charge(charge("o:1", "anna"))
                : cashier.refund("o:1", "order", "cancelled"));

    assertThat(ledger.status("o:1")).isIn("revoked", "refunded");
    assertThat(ledger.moved("capture")).isEqualTo(ledger.moved("refund"));
    assertThat(ledger.spent("anna")).isZero();
  }

  @RepeatedTest(10)
  void aChargeThatIsTakenUpWhileItIsGivenBackLeavesNoMoneyBehind() {
    limits.maintenance(true);
    assertNotSettled(() -> cashier.charge(charge("o:1", "anna")));
    limits.maintenance(false);

    AtOnce.times(
        8,
        number ->
            number % 2 == 0
                ? cashier.charge(charge("o:1", "anna"))
                : cashier.refund("o:1", "order", "cancelled"));

    assertThat(ledger.status("o:1")).isIn("revoked", "refunded");
    assertThat(ledger.moved("capture")).isEqualTo(ledger.moved("refund"));
    assertThat(ledger.spent("anna")).isZero();
  }

  private static void assertNotSettled(ThrowingCallable call) {
    assertThatExceptionOfType(NotSettledYet.class).isThrownBy(call);
  }
}
