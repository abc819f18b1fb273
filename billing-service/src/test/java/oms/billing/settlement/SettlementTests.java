package oms.billing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.billing.payment.Cashier;
import oms.billing.payment.ChargeCommand;
import oms.contracts.item.LineItem;
import oms.contracts.rollout.GateOrders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day of charges and refunds, made by the code that makes them, and its report. */
@BillingTest
class SettlementTests {

  private static final long SHOE = 1_700;

  private final Cashier cashier;
  private final Books books;
  private final SettlementReports reports;
  private final JdbcClient jdbc;

  @Autowired
  SettlementTests(Cashier cashier, Books books, SettlementReports reports, JdbcClient jdbc) {
    this.cashier = cashier;
    this.books = books;
    this.reports = reports;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void openShop() {
    Rooms.openShop(jdbc);
  }

  @Test
  void theReportSaysWhatWasCapturedRefundedAndDeclined() {
    charge("o:1", "anna");
    charge("o:2", "bert");
    charge("o:3", "declined-customer");
    cashier.refund("o:2", "order", "not shipped");

    assertThat(settle()).isZero();
    assertThat(lines())
        .containsExactly(
            "USD,captured,,2,3400,2,3400",
            "USD,refunded,,1,1700,1,1700",
            "USD,declined,,1,1700,0,0",
            "USD,net,,,1700,,1700");
  }

  @Test
  void whatIsOpenRevokedOrOfAGateIsNotInIt() {
    cashier.refund("o:1", "order", "cancelled before it was charged");
    charge(GateOrders.partOf("gate:g:1"), "anna");

    assertThat(settle()).isZero();
    assertThat(lines()).isEmpty();
  }

  @Test
  void anotherDayIsNotInIt() {
    charge("o:1", "anna");

    assertThat(Settle.settle(books, reports, today().minusDays(1))).isZero();
    assertThat(reports.find(today().minusDays(1)).orElseThrow().lines()).hasSize(1);
  }

  @Test
  void aChargeWithoutItsTransactionIsADifference() {
    charge("o:1", "anna");
    charge("o:2", "anna");
    tamper("delete from payment_transactions where charge_key = 'o:2'");

    assertThat(settle()).isEqualTo(65);
    assertThat(lines())
        .containsExactly(
            "USD,captured,,2,3400,1,1700",
            "USD,net,,,3400,,1700",
            "USD,difference in captured,o:2,,1700,,0");
  }

  @Test
  void moneyThatMovedForAChargeThatIsNotCapturedIsADifference() {
    charge("o:1", "anna");
    tamper(
        """
        update charges set status = 'declined', decline_reason = 'cardDeclined', auth_code = null
         where key = 'o:1'
        """);

    assertThat(settle()).isEqualTo(65);
    assertThat(lines()).contains("USD,difference in captured,o:1,,0,,1700");
  }

  @Test
  void differencesThatCancelOutInTheSumsAreFoundAllTheSame() {
    charge("o:1", "anna");
    charge("o:2", "anna");
    tamper("delete from payment_transactions where charge_key = 'o:2'");
    tamper(
        """
        update charges set status = 'declined', decline_reason = 'cardDeclined', auth_code = null
         where key = 'o:1'
        """);

    assertThat(settle()).isEqualTo(65);
    assertThat(lines())
        .contains("USD,captured,,1,1700,1,1700")
        .contains("USD,difference in captured,o:1,,0,,1700")
        .contains("USD,difference in captured,o:2,,1700,,0");
  }

  @Test
  void aRefundThatTheTransactionsDoNotHaveIsADifference() {
    charge("o:1", "anna");
    cashier.refund("o:1", "order", "not shipped");
    tamper("update payment_transactions set status = 'failed' where kind = 'refund'");

    assertThat(settle()).isEqualTo(65);
    assertThat(lines()).contains("USD,difference in refunded,o:1,,1700,,0");
  }

  @Test
  void aDayThatIsSettledAgainHasOneReportWhichIsTheLast() {
    charge("o:1", "anna");
    assertThat(settle()).isZero();
    charge("o:2", "anna");
    assertThat(settle()).isZero();

    assertThat(lines()).contains("USD,captured,,2,3400,2,3400");
    assertThat(reports.newestFirst(null, 10)).hasSize(1);
  }

  @Test
  void reportsAreListedTheLastDayFirst() {
    for (int ago : List.of(3, 1, 2)) {
      Settle.settle(books, reports, today().minusDays(ago));
    }

    assertThat(reports.newestFirst(null, 2))
        .extracting(SettledDay::day)
        .containsExactly(today().minusDays(1), today().minusDays(2));
    assertThat(reports.newestFirst(today().minusDays(2), 2))
        .extracting(SettledDay::day)
        .containsExactly(today().minusDays(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--day=", "--day=yesterday", "--day=2026-11-31", "--date=2026-11-20"})
  void aDayThatIsNoneIsRefused(String word) {
    assertThat(Settle.run("settle", word)).isEqualTo(Settle.USAGE);
  }

  @Test
  void aDayThatIsNotOverIsRefused() {
    Clock noon = Clock.offset(Clock.systemUTC(), Duration.ZERO);
    assertThat(Settle.run(noon, "settle", "--day=" + today())).isEqualTo(Settle.USAGE);
  }

  @Test
  void aDatabaseThatIsAwayIsAskedForAgain() {
    System.setProperty("BILLING_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
    try {
      assertThat(Settle.run("settle", "--day=2026-01-31")).isEqualTo(75);
    } finally {
      System.clearProperty("BILLING_DB_URL");
    }
  }

  private void charge(String key, String customer) {
    var shoe = List.of(new LineItem("shoe", 1));
    var charged = cashier.charge(new ChargeCommand(key, "order", customer, shoe));
    assertThat(charged.amounts().total()).isEqualTo(SHOE);
  }

  private int settle() {
    return Settle.settle(books, reports, today());
  }

  /** Without the day that they all begin with. */
  private List<String> lines() {
    String csv = reports.find(today()).orElseThrow();
    return csv.lines().skip(1).map(it -> it.substring((today() + ",").length())).toList();
  }

  /** Past the triggers and keys that keep the ledger as it is. */
  private void tamper(String statement) {
    jdbc.sql(
            "set session_replication_role = replica; "
                + statement
                + "; reset session_replication_role")
        .update();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
