package oms.billing.settlement;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleRange;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.failure.TemporalException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import oms.billing.workflow.SettlementWorkflow;
import oms.contracts.billing.BillingActivities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Sees to it that there is a Schedule that settles each day. The first process makes it, and the
 * others find it. Pausing it by hand lasts.
 */
final class SettlementSchedule implements ApplicationListener<ApplicationReadyEvent> {

  /** The Schedule's id. */
  static final String ID = "oms-settlement";

  /** How long an outage may be whose nights are made up for. */
  private static final Duration CATCH_UP = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(SettlementSchedule.class);

  private final ScheduleClient schedules;
  private final LocalTime at;

  SettlementSchedule(ScheduleClient schedules, LocalTime at) {
    this.schedules = schedules;
    this.at = at;
  }

  /** In a thread of its own: nothing waits for it. */
  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Thread.ofVirtual().name("settlement-schedule").start(this::ensureScheduled);
  }

  void ensureScheduled() {
    try {
      schedules.createSchedule(ID, schedule(), ScheduleOptions.newBuilder().build());
      log.info("Each day is settled at {} UTC by Schedule {}", at, ID);
    } catch (ScheduleAlreadyRunningException _) {
      log.debug("Schedule {} is there already", ID);
    } catch (TemporalException | StatusRuntimeException e) {
      Object reason = e.getCause() == null ? e : e.getCause();
      log.error("Days are not settled: Schedule {} cannot be made: {}", ID, reason);
    }
  }

  /** Every run has a day of its own, so that those that are late wait for one another. */
  private Schedule schedule() {
    return Schedule.newBuilder()
        .setAction(
            ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(SettlementWorkflow.TYPE)
                .setOptions(
                    WorkflowOptions.newBuilder()
                        .setWorkflowId(SettlementWorkflow.TYPE)
                        .setTaskQueue(BillingActivities.TASK_QUEUE)
                        .build())
                .build())
        .setSpec(ScheduleSpec.newBuilder().setCalendars(List.of(daily())).build())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_BUFFER_ALL)
                .setCatchupWindow(CATCH_UP)
                .build())
        .build();
  }

  private ScheduleCalendarSpec daily() {
    return ScheduleCalendarSpec.newBuilder()
        .setHour(List.of(new ScheduleRange(at.getHour())))
        .setMinutes(List.of(new ScheduleRange(at.getMinute())))
        .setSeconds(List.of(new ScheduleRange(0)))
        .build();
  }
}
