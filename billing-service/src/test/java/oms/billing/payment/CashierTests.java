package oms.billing.payment;

import static oms.billing.payment.Ledger.charge;
import static oms.contracts.billing.DeclineReason.AMOUNT_TOO_LARGE;
import static oms.contracts.billing.DeclineReason.CARD_DECLINED;
import static oms.contracts.billing.DeclineReason.FRAUD_LIMIT;
import static oms.contracts.billing.DeclineReason.UNKNOWN_SKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import oms.billing.AtOnce;
import oms.contracts.billing.ChargeResult;
import oms.contracts.item.LineItem;
import oms.contracts.money.Amounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CashierTests extends PaymentTests {

  @Test
  void aChargeIsPricedCapturedAndWrittenDown() {
    ChargeResult result = cashier.charge(charge("o:1", "anna", 2));

    assertThat(result.succeeded()).isTrue();
    assertThat(result.amounts()).isEqualTo(new Amounts("USD", 2_000, 400, 1_000, 3_400));
    assertThat(result.authCode()).startsWith("SIM");
    assertThat(ledger.status("o:1")).isEqualTo("captured");
    assertThat(ledger.transaction("capture:o:1")).isEqualTo("succeeded");
    assertThat(ledger.moved("capture")).isEqualTo(3_400);
    assertThat(ledger.events("o:1")).containsExactly("requested", "captureRequested", "captured");
  }

  @RepeatedTest(10)
  void oneKeyChargedTwentyTimesAtOnceIsCapturedOnceByOneCall() {
    gateway.thinkFor(Duration.ofMillis(50));

    List<ChargeResult> results = AtOnce.times(20, _ -> cashier.charge(charge("o:1", "anna")));

    assertThat(results).hasSize(20).containsOnly(results.getFirst());
    assertThat(gateway.calls()).isEqualTo(1);
    assertThat(ledger.moved("capture")).isEqualTo(ONE_SHOE);
    assertThat(ledger.spent("anna")).isEqualTo(ONE_SHOE);
  }

  @Test
  void anAttemptThatOutlastsItsClaimIsDoubledButTheGatewaysKeyCapturesOnce() {
    gateway.thinkFor(Duration.ofMillis(1_800));

    List<ChargeResult> results = AtOnce.times(5, _ -> cashier.charge(charge("o:1", "anna")));

    assertThat(results).containsOnly(results.getFirst());
    assertThat(gateway.mostCallersAtOnce()).isGreaterThan(1);
    assertThat(ledger.payments("capture")).isEqualTo(1);
    assertThat(ledger.events("o:1")).containsOnlyOnce("captured");
  }

  @Test
  void theSameKeyWithOtherItemsGivesTheFirstResult() {
    ChargeResult first = cashier.charge(charge("o:1", "anna", 1));
    jdbc.sql("update prices set unit_price = 9999").update();

    assertThat(cashier.charge(charge("o:1", "ben", 7))).isEqualTo(first);
    assertThat(ledger.moved("capture")).isEqualTo(ONE_SHOE);
    assertThat(ledger.spent("ben")).isZero();
  }

  @Test
  void aCaptureThatTimedOutIsFoundByTheNextCall() {
    assertNotSettled(() -> cashier.charge(charge("o:1", "late-customer")));
    assertThat(ledger.status("o:1")).isEqualTo("requested");
    assertThat(ledger.transaction("capture:o:1")).isEqualTo("unknown");

    assertThat(cashier.charge(charge("o:1", "late-customer")).succeeded()).isTrue();
    assertThat(ledger.payments("capture")).isEqualTo(1);
    assertThat(ledger.transaction("capture:o:1")).isEqualTo("succeeded");
    assertThat(ledger.events("o:1"))
        .containsExactly("requested", "captureRequested", "outcomeUnknown", "captured");
  }

  @Test
  void aProcessKilledBetweenTheGatewayAndTheLedgerIsFollowedByOneThatFindsTheCapture() {
    gateway.killNextCaller();
    assertThatExceptionOfType(ObservedGateway.Killed.class)
        .isThrownBy(() -> cashier.charge(charge("o:1", "anna")));
    assertThat(ledger.status("o:1")).isEqualTo("requested");

    assertThat(cashier.charge(charge("o:1", "anna")).succeeded()).isTrue();
    assertThat(ledger.payments("capture")).isEqualTo(1);
    assertThat(ledger.spent("anna")).isEqualTo(ONE_SHOE);
  }

  @Test
  void aGatewayThatFailsForAWhileIsAskedAgainUntilItAnswers() {
    assertNotSettled(() -> cashier.charge(charge("o:1", "flaky-customer")));
    assertNotSettled(() -> cashier.charge(charge("o:1", "flaky-customer")));

    assertThat(cashier.charge(charge("o:1", "flaky-customer")).succeeded()).isTrue();
    assertThat(ledger.payments("capture")).isEqualTo(1);
    assertThat(ledger.events("o:1")).containsOnlyOnce("outcomeUnknown");
  }

  @Test
  void aGatewayThatIsDownTakesNoMoneyAndForgetsNothing() {
    assertNotSettled(() -> cashier.charge(charge("o:1", "lost-customer")));

    assertThat(ledger.payments("capture")).isZero();
    assertThat(ledger.transaction("capture:o:1")).isEqualTo("unknown");
  }

  @Test
  void aDeclinedChargeStaysDeclinedAndGivesTheLimitBack() {
    limits.limit(10_000);
    ChargeResult result = cashier.charge(charge("o:1", "declined-customer"));

    assertThat(result.declined()).isEqualTo(CARD_DECLINED);
    assertThat(result.amounts().total()).isEqualTo(ONE_SHOE);
    assertThat(cashier.charge(charge("o:1", "declined-customer"))).isEqualTo(result);
    assertThat(ledger.status("o:1")).isEqualTo("declined");
    assertThat(ledger.transaction("capture:o:1")).isEqualTo("failed");
    assertThat(ledger.spent("declined-customer")).isZero();
  }

  @Test
  void whatCannotBePricedIsDeclinedWithoutTheGateway() {
    var unknown = new ChargeCommand("o:1", "o", "anna", List.of(new LineItem("no-such", 1)));
    jdbc.sql("insert into prices values ('palace', 100000000, 0)").update();
    var dear = new ChargeCommand("o:2", "o", "anna", List.of(new LineItem("palace", 10_000)));

    assertThat(cashier.charge(unknown).declined()).isEqualTo(UNKNOWN_SKU);
    assertThat(cashier.charge(dear).declined()).isEqualTo(AMOUNT_TOO_LARGE);
    assertThat(gateway.calls()).isZero();
    assertThat(ledger.spent("anna")).isZero();
  }

  @Test
  void whatCostsNothingIsChargedAndGivenBackWithoutTheGateway() {
    jdbc.sql("insert into prices values ('free', 0, 0)").update();
    var free = new ChargeCommand("o:1", "o", "anna", List.of(new LineItem("free", 1)));

    assertThat(cashier.charge(free).succeeded()).isTrue();
    assertThat(cashier.charge(free).amounts().total()).isZero();
    assertThat(ledger.status("o:1")).isEqualTo("captured");

    assertThat(cashier.refund("o:1", "o", "test").refunded()).isZero();
    assertThat(ledger.status("o:1")).isEqualTo("refunded");
    assertThat(ledger.transaction("refund:o:1")).isEqualTo("succeeded");
    assertThat(gateway.calls()).isZero();
  }

  @Test
  void chargesOfOneCustomerAtOnceNeverGoOverTheLimitTogether() {
    limits.limit(10 * ONE_SHOE);

    List<ChargeResult> results =
        AtOnce.times(30, number -> cashier.charge(charge("o:" + number, "anna")));

    assertThat(results).filteredOn(ChargeResult::succeeded).hasSize(10);
    assertThat(results).filteredOn(it -> it.declined() == FRAUD_LIMIT).hasSize(20);
    assertThat(ledger.moved("capture")).isEqualTo(10 * ONE_SHOE);
  }

  private static void assertNotSettled(ThrowingCallable call) {
    assertThatExceptionOfType(NotSettledYet.class).isThrownBy(call);
  }
}
