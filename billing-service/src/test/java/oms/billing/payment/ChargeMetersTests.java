package oms.billing.payment;

import static oms.billing.payment.Ledger.charge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import oms.billing.AtOnce;
import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.contracts.item.LineItem;
import oms.contracts.rollout.GateOrders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillingTest
class ChargeMetersTests {

  private final Cashier cashier;
  private final ObservedGateway gateway;
  private final JdbcClient jdbc;
  private final MeterRegistry meters;

  @Autowired
  ChargeMetersTests(
      Cashier cashier, ObservedGateway gateway, JdbcClient jdbc, MeterRegistry meters) {
    this.cashier = cashier;
    this.gateway = gateway;
    this.jdbc = jdbc;
    this.meters = meters;
  }

  /** The registry is shared with other tests, so each counts from where it begins. */
  @BeforeEach
  void openShop() {
    Rooms.openShop(jdbc);
    gateway.openDoors();
  }

  @Test
  void aChargeThatIsRepeatedCountsOnce() {
    assertThat(
            counted(
                "oms.charges",
                "result",
                "success",
                () -> atOnce(() -> cashier.charge(charge("o:1", "anna")))))
        .isEqualTo(1);
  }

  @Test
  void aCaptureThatIsFoundByARetryCountsOnce() {
    assertThat(
            counted(
                "oms.charges",
                "result",
                "success",
                () -> {
                  gateway.killNextCaller();
                  assertThatExceptionOfType(ObservedGateway.Killed.class)
                      .isThrownBy(() -> cashier.charge(charge("o:1", "anna")));
                  cashier.charge(charge("o:1", "anna"));
                  cashier.charge(charge("o:1", "anna"));
                }))
        .isEqualTo(1);
  }

  @Test
  void anAttemptThatOutlastsItsClaimCountsOnceThoughTheGatewayIsAskedTwice() {
    gateway.thinkFor(Duration.ofMillis(1_800));

    assertThat(counted("oms.charges", () -> atOnce(() -> cashier.charge(charge("o:1", "anna")))))
        .isEqualTo(1);
    assertThat(counted("oms.refunds", () -> atOnce(this::refund))).isEqualTo(1);
    assertThat(gateway.mostCallersAtOnce()).isGreaterThan(1);
  }

  @Test
  void aDeclinedCardCountsOnceAsDeclinedAndByItsReason() {
    Runnable twice =
        () -> {
          cashier.charge(charge("o:1", "declined-customer"));
          cashier.charge(charge("o:1", "declined-customer"));
        };

    assertThat(counted("oms.charges", "result", "declined", twice)).isEqualTo(1);
    openShop();
    assertThat(counted("oms.declined.charges", "reason", "cardDeclined", twice)).isEqualTo(1);
    openShop();
    assertThat(counted("oms.charges", "result", "success", twice)).isZero();
  }

  @Test
  void whatCannotBePricedIsDeclinedForThatReason() {
    var unknown = new ChargeCommand("o:1", "o", "anna", List.of(new LineItem("no-such", 1)));

    assertThat(
            counted("oms.declined.charges", "reason", "unknownSku", () -> cashier.charge(unknown)))
        .isEqualTo(1);
  }

  @Test
  void aRefundThatIsRepeatedCountsOnce() {
    cashier.charge(charge("o:1", "anna"));

    assertThat(counted("oms.refunds", () -> atOnce(this::refund))).isEqualTo(1);
  }

  @Test
  void nothingGivenBackIsNoRefundAndNoCharge() {
    assertThat(counted("oms.refunds", this::refund)).isZero();
    assertThat(counted("oms.charges", () -> cashier.charge(charge("o:1", "anna")))).isZero();
    assertThat(counted("oms.declined.charges", () -> cashier.charge(charge("o:1", "anna"))))
        .isZero();
  }

  @Test
  void whatAGateOrdersDoesNotCount() {
    String part = GateOrders.partOf(GateOrders.id("build-2", 1));
    var gate = new ChargeCommand(part, "gate", GateOrders.CUSTOMER, GateOrders.ITEMS);

    assertThat(counted("oms.charges", () -> cashier.charge(gate))).isZero();
    assertThat(counted("oms.refunds", () -> cashier.refund(part, "gate", "tried"))).isZero();
  }

  private static void atOnce(Supplier<?> call) {
    AtOnce.times(5, _ -> call.get());
  }

  private long refund() {
    return cashier.refund("o:1", "order", "cancelled").refunded();
  }

  private double counted(String name, Runnable act) {
    double before = sum(name);
    act.run();
    return sum(name) - before;
  }

  private double counted(String name, String tag, String value, Runnable act) {
    double before = sum(name, tag, value);
    act.run();
    return sum(name, tag, value) - before;
  }

  private double sum(String name, String... tags) {
    return meters.get(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }
}
