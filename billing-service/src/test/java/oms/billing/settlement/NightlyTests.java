package oms.billing.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleHandle;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import oms.billing.BillingServiceApplication;
import oms.billing.DemoDatabase;
import oms.billing.TestTemporal;
import oms.billing.payment.Cashier;
import oms.billing.payment.ChargeCommand;
import oms.billing.workflow.SettlementWorkflow;
import oms.contracts.billing.BillingActivities;
import oms.contracts.item.LineItem;
import oms.devservices.TemporalServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole of it: the Schedule, its workflow, the job as a child process, and the report. */
@SpringBootTest(
    classes = BillingServiceApplication.class,
    properties = {
      "spring.config.name=billing-service",
      "oms.billing.settlement.enabled=true",
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({DemoDatabase.class, TestTemporal.class})
class NightlyTests {

  private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  private final ScheduleClient schedules;
  private final WorkflowClient client;
  private final Cashier cashier;
  private final JdbcClient jdbc;
  private final MockMvcTester http;

  @Autowired
  NightlyTests(
      ScheduleClient schedules,
      WorkflowClient client,
      Cashier cashier,
      JdbcClient jdbc,
      MockMvcTester http,
      TemporalServer server) {
    this.schedules = schedules;
    this.client = client;
    this.cashier = cashier;
    this.jdbc = jdbc;
    this.http = http;
    Assumptions.assumeTrue(server.isReal(), "The in-memory server has no schedules");
  }

  @Test
  void theScheduleHasTheDayBeforeSettled() {
    // Other tests keep books that are wrong on purpose.
    jdbc.sql("truncate charges, payment_transactions, charge_events, settlement_reports").update();
    cashier.charge(charge("nightly:1"));
    moveToYesterday();
    schedule().trigger();

    await()
        .atMost(1, TimeUnit.MINUTES)
        .untilAsserted(
            () ->
                assertThat(http.get().uri("/settlements/" + yesterday).exchange())
                    .hasStatusOk()
                    .hasContentTypeCompatibleWith("text/csv")
                    .bodyText()
                    .contains(yesterday + ",USD,captured,,"));
    assertThat(http.get().uri("/settlements").exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[0].differences")
        .isEqualTo(0);
  }

  @Test
  void anyDayIsSettledByHand() {
    assertThat(settle("2026-01-31")).isEqualTo("2026-01-31");
    assertThat(http.get().uri("/settlements/2026-01-31").exchange()).hasStatusOk();
  }

  @Test
  void nightsThatWereMissedAreMadeUpForOneAfterAnother() {
    var made = Objects.requireNonNull(schedule().describe().getSchedule().getPolicy());

    assertThat(made.getOverlap())
        .isEqualTo(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_BUFFER_ALL);
    assertThat(made.getCatchupWindow()).hasDays(7);
  }

  @Test
  void theScheduleStaysAsItWasLeft() {
    schedule().pause("by hand");
    new SettlementSchedule(schedules, LocalTime.MIDNIGHT).ensureScheduled();

    assertThat(Objects.requireNonNull(schedule().describe().getSchedule().getState()).isPaused())
        .isTrue();
    schedule().unpause();
  }

  private ScheduleHandle schedule() {
    ScheduleHandle schedule = schedules.getHandle(SettlementSchedule.ID);
    await().ignoreExceptions().until(() -> schedule.describe() != null);
    return schedule;
  }

  private String settle(String day) {
    var options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(BillingActivities.TASK_QUEUE)
            .setWorkflowId("Settlement:" + day)
            .build();
    return client.newWorkflowStub(SettlementWorkflow.class, options).settle(day);
  }

  /** Past the trigger that keeps the time of an end as it is. */
  private void moveToYesterday() {
    jdbc.sql(
            """
            set session_replication_role = replica;
            update charges set settled_at = settled_at - interval '1 day';
            update payment_transactions set ended_at = ended_at - interval '1 day';
            reset session_replication_role
            """)
        .update();
  }

  private static ChargeCommand charge(String key) {
    return new ChargeCommand(key, "order", "anna", List.of(new LineItem("Vans Old Skool", 1)));
  }
}
