package oms.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.billing.payment.PaymentGateway.Capture;
import oms.billing.payment.PaymentGateway.Refund;
import oms.worker.simulation.Simulated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@BillingTest
class SimulatedGatewayTests {

  private final SimulatedGateway gateway;
  private final GatewayMemory memory;
  private final Simulated simulated;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;
  private final Ledger ledger;

  @Autowired
  SimulatedGatewayTests(
      SimulatedGateway gateway,
      GatewayMemory memory,
      Simulated simulated,
      TransactionOperations transaction,
      JdbcClient jdbc,
      Ledger ledger) {
    this.gateway = gateway;
    this.memory = memory;
    this.simulated = simulated;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  @BeforeEach
  void forgetEverything() {
    Rooms.openShop(jdbc);
  }

  @Test
  void whatWasNeverCapturedIsNotGivenBack() {
    gateway.capture(capture("declined", "declined-customer"));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> gateway.refund(refund("declined", 100)));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> gateway.refund(refund("nothing", 100)));
  }

  @Test
  void noMoreThanWasCapturedIsGivenBack() {
    gateway.capture(capture("k", "anna"));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> gateway.refund(refund("k", 101)));
    assertThat(gateway.refund(refund("k", 100))).startsWith("SIM");
    assertThat(ledger.moved("refund")).isEqualTo(100);
  }

  @Test
  void itIsNeverCalledInATransaction() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> transaction.execute(_ -> gateway.capture(capture("k", "anna"))));
    assertThat(ledger.payments("capture")).isZero();
  }

  @Test
  void aGatewaySlowerThanAnyonesPatienceCapturesAndDoesNotAnswer() {
    var properties = new SimulatedGatewayProperties(Map.of(), Duration.ofHours(1));
    var slow = new SimulatedGateway(memory, simulated, properties, impatient());

    assertThatExceptionOfType(GatewayUnavailable.class)
        .isThrownBy(() -> slow.capture(capture("k", "anna")));
    assertThat(ledger.payments("capture")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Decline", "fail", "fail-", "fail-x", "fail--1", "fail-99999999999"})
  void aBehaviourThatItDoesNotKnowIsRefused(String word) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> GatewayBehaviour.parse(word))
        .withMessageContaining("'" + word + "' is not one of normal, decline");
  }

  private static PaymentTimes impatient() {
    Duration moment = Duration.ofMillis(1);
    return new PaymentTimes(moment, moment, moment, moment, moment, moment);
  }

  private static Capture capture(String key, String customer) {
    return new Capture("capture:" + key, customer, 100, "USD");
  }

  private static Refund refund(String key, long amount) {
    return new Refund("refund:" + key, "capture:" + key, "anna", amount);
  }
}
