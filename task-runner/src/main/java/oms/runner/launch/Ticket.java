package oms.runner.launch;

import io.temporal.activity.ActivityInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which activity a task belongs to, and which of its launches it is. The task's program is told the
 * activity by its environment, so that whoever sees the task knows whom to tell of its end.
 *
 * @param namespace of the workflow
 * @param workflowId of the workflow
 * @param runId of the workflow
 * @param activityId the same in every attempt
 * @param launch which launch of the job
 */
public record Ticket(
    String namespace, String workflowId, String runId, String activityId, int launch) {

  /** How {@link #startedBy()} begins, for rules that look for tasks of jobs. */
  public static final String STARTED_BY = "oms-job-";

  private static final String NAMESPACE = "OMS_JOB_NAMESPACE";
  private static final String WORKFLOW = "OMS_JOB_WORKFLOW_ID";
  private static final String RUN = "OMS_JOB_RUN_ID";
  private static final String ACTIVITY = "OMS_JOB_ACTIVITY_ID";
  private static final String LAUNCH = "OMS_JOB_LAUNCH";

  /** The ticket of a launch of an activity of a workflow. */
  public static Ticket of(ActivityInfo info, int launch) {
    return new Ticket(
        info.getNamespace(),
        Objects.requireNonNull(info.getWorkflowId()),
        Objects.requireNonNull(info.getWorkflowRunId()),
        info.getActivityId(),
        launch);
  }

  /** The ticket that a task's environment tells; empty for a task that is no job's. */
  public static Optional<Ticket> read(Map<String, String> env) {
    if (!env.keySet().containsAll(Set.of(NAMESPACE, WORKFLOW, RUN, ACTIVITY, LAUNCH))) {
      return Optional.empty();
    }
    Function<String, String> told = name -> Objects.requireNonNull(env.get(name));
    int launch = Integer.parseInt(told.apply(LAUNCH));
    return Optional.of(
        new Ticket(
            told.apply(NAMESPACE),
            told.apply(WORKFLOW),
            told.apply(RUN),
            told.apply(ACTIVITY),
            launch));
  }

  /** What the task's environment tells, in the order of the names. */
  public Map<String, String> env() {
    return new TreeMap<>(
        Map.of(
            NAMESPACE, namespace,
            WORKFLOW, workflowId,
            RUN, runId,
            ACTIVITY, activityId,
            LAUNCH, String.valueOf(launch)));
  }

  /** The same for the same launch, whoever asks: 64 characters, the most that ECS takes. */
  public String token() {
    String text = String.join("\n", env().values());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By whom ECS says that the task was started: 36 characters. */
  public String startedBy() {
    return STARTED_BY + token().substring(0, 28);
  }
}
