package oms.billing.fraud;

import static oms.billing.fraud.FraudVerdict.ACCEPTED;
import static oms.billing.fraud.FraudVerdict.IN_MAINTENANCE;
import static oms.billing.fraud.FraudVerdict.OVER_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import oms.billing.AtOnce;
import oms.billing.BillingTest;
import oms.billing.Rooms;
import oms.contracts.billing.http.FraudSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BillingTest
class FraudDeskTests {

  private final FraudDesk desk;
  private final FraudLimits limits;
  private final JdbcClient jdbc;

  @Autowired
  FraudDeskTests(FraudDesk desk, FraudLimits limits, JdbcClient jdbc) {
    this.desk = desk;
    this.limits = limits;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void openShop() {
    Rooms.openShop(jdbc);
  }

  @Test
  void aCheckThatIsRepeatedTwentyTimesAtOnceCountsOnce() {
    limits.limit(1_000);

    List<FraudVerdict> verdicts = AtOnce.times(20, _ -> check("key", "anna", 600));

    assertThat(verdicts).containsOnly(ACCEPTED);
    assertThat(spent("anna")).isEqualTo(600);
  }

  @Test
  void checksAtOnceOfOneCustomerNeverGoOverTheLimitTogether() {
    limits.limit(1_000);

    List<FraudVerdict> verdicts = AtOnce.times(40, number -> check("key-" + number, "anna", 90));

    assertThat(Collections.frequency(verdicts, ACCEPTED)).isEqualTo(11);
    assertThat(spent("anna")).isEqualTo(990).isEqualTo(tallied("anna"));
  }

  @Test
  void theLimitItselfMayBeSpentAndACentMoreMayNot() {
    limits.limit(1_000);

    assertThat(check("1", "anna", 1_000)).isEqualTo(ACCEPTED);
    assertThat(check("2", "anna", 1)).isEqualTo(OVER_LIMIT);
    assertThat(check("3", "ben", 1_001)).isEqualTo(OVER_LIMIT);
    assertThat(check("4", "ben", 1)).isEqualTo(ACCEPTED);
  }

  @Test
  void whatWasSpentWithoutALimitCountsWhenOneIsSet() {
    check("1", "anna", 700);
    limits.limit(1_000);

    assertThat(check("2", "anna", 400)).isEqualTo(OVER_LIMIT);
  }

  @Test
  void aRefusedCheckCountsNothingAndIsDecidedAnew() {
    limits.limit(100);
    check("key", "anna", 200);
    limits.limit(300);

    assertThat(check("key", "anna", 200)).isEqualTo(ACCEPTED);
    assertThat(spent("anna")).isEqualTo(200).isEqualTo(tallied("anna"));
  }

  @Test
  void aReleasedCheckMayBeSpentAgainAndIsReleasedOnce() {
    limits.limit(1_000);
    check("key", "anna", 1_000);

    AtOnce.times(
        10,
        _ -> {
          desk.release("key");
          return true;
        });

    assertThat(spent("anna")).isZero().isEqualTo(tallied("anna"));
    assertThat(check("other", "anna", 1_000)).isEqualTo(ACCEPTED);
  }

  @Test
  void releasingAnUnknownCheckDoesNothing() {
    desk.release("never-seen");

    assertThat(jdbc.sql("select count(*) from fraud_spent").query(Long.class).single()).isZero();
  }

  @Test
  void nobodyIsCheckedInMaintenance() {
    limits.maintenance(true);

    assertThat(check("key", "anna", 1)).isEqualTo(IN_MAINTENANCE);
    assertThat(tallied("anna")).isZero();
  }

  @Test
  void maintenanceIsSwitchedOffWithoutForgettingTheLimitOrTheTallies() {
    limits.limit(1_000);
    check("1", "anna", 900);
    limits.maintenance(true);
    limits.maintenance(false);

    assertThat(limits.settings()).isEqualTo(new FraudSettings(1_000, false));
    assertThat(check("2", "anna", 200)).isEqualTo(OVER_LIMIT);
  }

  @Test
  void resetForgetsEverything() {
    limits.limit(1_000);
    limits.maintenance(true);
    limits.maintenance(false);
    check("1", "anna", 900);
    limits.reset();

    assertThat(limits.settings()).isEqualTo(new FraudSettings(0, false));
    limits.limit(1_000);
    assertThat(check("2", "anna", 1_000)).isEqualTo(ACCEPTED);
  }

  @Test
  void aReleaseAfterAResetTakesNothingFromWhatIsSpentSince() {
    check("before", "anna", 900);
    limits.reset();
    check("after", "anna", 300);
    desk.release("before");

    assertThat(spent("anna")).isEqualTo(300).isEqualTo(tallied("anna"));
  }

  @Test
  void checksReleasesAndResetsAtOnceLeaveSumAndTallyEqual() {
    AtOnce.times(
        60,
        number -> {
          if (number % 20 == 19) {
            limits.reset();
          } else if (number % 3 == 2) {
            desk.release("key-" + (number - 2));
          } else {
            check("key-" + number, "anna", number);
          }
          return true;
        });

    assertThat(spent("anna")).isEqualTo(tallied("anna"));
  }

  private FraudVerdict check(String key, String customer, long amount) {
    return desk.check(new FraudCheck(key, customer, amount));
  }

  private long spent(String customer) {
    return sum("select sum(amount) from fraud_spent where customer_id = :customer", customer);
  }

  private long tallied(String customer) {
    return sum(
        "select sum(amount) from fraud_tally where customer_id = :customer and released_at is null",
        customer);
  }

  private long sum(String query, String customer) {
    return jdbc.sql("select coalesce((" + query + "), 0)")
        .param("customer", customer)
        .query(Long.class)
        .single();
  }
}
