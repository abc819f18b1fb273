package oms.serverless;

import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Clock;
import java.util.List;
import oms.worker.cloudwatch.CloudWatchProperties;
import oms.worker.cloudwatch.EmbeddedMetrics;
import oms.worker.cloudwatch.SampleFlush;
import oms.worker.cloudwatch.Samples;
import oms.worker.cloudwatch.ScheduleToStart;
import oms.worker.tasks.TaskSettings;

/**
 * How long an invocation's tasks have waited for it, told to CloudWatch as the services tell it,
 * where that is wanted ({@code oms.cloudwatch.enabled}).
 */
sealed interface Measurements {

  /** The measurements that a function was told to make. */
  static Measurements of(Plan plan) {
    var properties = TaskSettings.of(plan.variables()).get(CloudWatchProperties.class);
    if (!properties.enabled()) {
      return new None();
    }
    List<String> queues = plan.queues().stream().map(it -> it.tasks().taskQueue()).toList();
    var samples = new Samples(queues, new EmbeddedMetrics(System.out, Clock.systemUTC()));
    return new ToCloudWatch(samples, new SampleFlush(samples, properties.flushEvery()));
  }

  /** Watches a connection. */
  WorkflowServiceStubsOptions.Builder watch(WorkflowServiceStubsOptions.Builder connection);

  /** Begins to tell. */
  void begin();

  /** What is left to tell at the end. */
  List<Hook> hooks();

  /** Nobody wants to know. */
  record None() implements Measurements {

    @Override
    public WorkflowServiceStubsOptions.Builder watch(
        WorkflowServiceStubsOptions.Builder connection) {
      return connection;
    }

    @Override
    public void begin() {}

    @Override
    public List<Hook> hooks() {
      return List.of();
    }
  }

  /**
   * By the standard output, which is the function's log.
   *
   * @param samples what is gathered
   * @param flush prints it now and then, and at the end
   */
  record ToCloudWatch(Samples samples, SampleFlush flush) implements Measurements {

    @Override
    public WorkflowServiceStubsOptions.Builder watch(
        WorkflowServiceStubsOptions.Builder connection) {
      return new ScheduleToStart(samples).customize(connection);
    }

    @Override
    public void begin() {
      flush.start();
    }

    @Override
    public List<Hook> hooks() {
      return List.of(new Hook("CloudWatch samples", flush::stop));
    }
  }
}
