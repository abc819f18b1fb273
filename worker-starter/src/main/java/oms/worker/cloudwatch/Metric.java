package oms.worker.cloudwatch;

/** A metric in CloudWatch, with its unit there. */
enum Metric {
  /** How long an activity task waited for a worker. */
  ACTIVITY_SCHEDULE_TO_START("ActivityScheduleToStartMs", "Milliseconds"),

  /** How long a workflow task waited for a worker. */
  WORKFLOW_TASK_SCHEDULE_TO_START("WorkflowTaskScheduleToStartMs", "Milliseconds"),

  /** How many tasks wait, of both types. */
  BACKLOG_COUNT("ApproximateBacklogCount", "Count"),

  /** How long the task that waits longest has waited. */
  BACKLOG_AGE("ApproximateBacklogAgeSeconds", "Seconds");

  static final String NAMESPACE = "OMS/Temporal";
  static final String DIMENSION = "TaskQueue";

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  String title() {
    return title;
  }

  String unit() {
    return unit;
  }
}
