package oms.worker.cloudwatch;

import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.failure.TemporalException;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Has one process of the whole system, whichever is free, publish the backlog of every queue each
 * minute. Every process sees to it that there is the Schedule for it; the first one makes it, and
 * the others find it. Pausing it by hand lasts.
 */
public final class BacklogPublisher implements ApplicationListener<ApplicationReadyEvent> {

  /** The Schedule's id. */
  static final String SCHEDULE = "oms-backlog";

  /** As often as an alarm looks. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  /** Gone before the next one is due, also if no worker takes it. */
  private static final Duration LONGEST = Duration.ofSeconds(50);

  private static final Logger log = LoggerFactory.getLogger(BacklogPublisher.class);

  private final ScheduleClient schedules;

  /** Adds a worker to those that have not been started yet. */
  public BacklogPublisher(
      WorkerFactory workers, ScheduleClient schedules, BacklogActivities activities) {
    this.schedules = schedules;
    var worker = workers.newWorker(PublishBacklogWorkflow.TASK_QUEUE, options());
    worker.registerWorkflowImplementationTypes(PublishBacklogWorkflowImpl.class);
    worker.registerActivitiesImplementations(activities);
  }

  /**
   * Two pollers, since one task comes a minute. Not versioned, whatever the service's own workers
   * are: a queue that several deployments poll cannot belong to one of them.
   */
  private static WorkerOptions options() {
    return WorkerOptions.newBuilder()
        .setMaxConcurrentWorkflowTaskPollers(2)
        .setLocalActivityWorkerOnly(true)
        .setUsingVirtualThreads(true)
        .build();
  }

  /** In a thread of its own: nothing waits for it. */
  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Thread.ofVirtual().name("backlog-schedule").start(this::ensureScheduled);
  }

  void ensureScheduled() {
    try {
      schedules.createSchedule(SCHEDULE, schedule(), ScheduleOptions.newBuilder().build());
      log.info("The backlog of the task queues is published each minute by Schedule {}", SCHEDULE);
    } catch (ScheduleAlreadyRunningException _) {
      log.debug("Schedule {} is there already", SCHEDULE);
    } catch (TemporalException | StatusRuntimeException e) {
      log.warn("The backlog is not published: Schedule {} cannot be made: {}", SCHEDULE, reason(e));
    }
  }

  private static Object reason(RuntimeException e) {
    return e.getCause() == null ? e : e.getCause();
  }

  private static Schedule schedule() {
    return Schedule.newBuilder()
        .setAction(
            ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(PublishBacklogWorkflow.TYPE)
                .setOptions(run())
                .build())
        .setSpec(
            ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(EVERY)))
                .build())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                .setCatchupWindow(EVERY)
                .build())
        .build();
  }

  private static WorkflowOptions run() {
    return WorkflowOptions.newBuilder()
        .setWorkflowId(PublishBacklogWorkflow.TYPE)
        .setTaskQueue(PublishBacklogWorkflow.TASK_QUEUE)
        .setWorkflowRunTimeout(LONGEST)
        .build();
  }
}
