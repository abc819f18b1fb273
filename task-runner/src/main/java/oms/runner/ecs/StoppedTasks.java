package oms.runner.ecs;

import io.temporal.client.ActivityCompletionClient;
import io.temporal.client.ActivityNotExistsException;
import io.temporal.client.WorkflowClient;
import java.util.Optional;
import oms.runner.job.JobResult;
import oms.runner.launch.Ending;
import oms.runner.launch.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends activities at the moment at which their tasks end, told by EventBridge through a queue. Any
 * worker may get the message, so it is no worker's wait that ends but the activity, by its id; who
 * waits hears of it by the next heartbeat. An event is only the news that there is something to
 * see: ECS is asked for the rest. One that is lost, or comes early, is made up for by who waits.
 */
public final class StoppedTasks implements Runnable {

  /** The longest that SQS lets a question wait. */
  private static final int WAIT_SECONDS = 20;

  private static final Logger log = LoggerFactory.getLogger(StoppedTasks.class);

  private final SqsClient sqs;
  private final String queue;
  private final EcsLauncher launcher;
  private final String namespace;
  private final ActivityCompletionClient activities;

  /** Takes the events of a queue, by its URL, for the workflows of a client's namespace. */
  public StoppedTasks(SqsClient sqs, String queue, EcsLauncher launcher, WorkflowClient client) {
    this.sqs = sqs;
    this.queue = queue;
    this.launcher = launcher;
    this.namespace = client.getOptions().getNamespace();
    this.activities = client.newActivityCompletionClient();
  }

  /** Listens until the thread is interrupted. */
  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        listen();
      } catch (SdkException e) {
        log.warn("The queue of stopped tasks does not answer: {}", e.getMessage());
        pause();
      }
    }
  }

  private void listen() {
    for (Message message :
        sqs.receiveMessage(
                it -> it.queueUrl(queue).waitTimeSeconds(WAIT_SECONDS).maxNumberOfMessages(10))
            .messages()) {
      if (isDone(message.body())) {
        sqs.deleteMessage(it -> it.queueUrl(queue).receiptHandle(message.receiptHandle()));
      }
    }
  }

  /**
   * Whether the event needs nobody any more; otherwise it comes back, and ends with the
   * undelivered.
   */
  boolean isDone(String event) {
    try {
      JsonNode detail = JsonMapper.shared().readTree(event).path("detail");
      String cluster = detail.path("clusterArn").asString("");
      Optional<StoppedTask> stopped =
          launcher.stopped(cluster, detail.path("taskArn").asString(""));
      return stopped.isPresent() && tell(stopped.get());
    } catch (JacksonException | SdkException e) {
      log.warn("An event of a stopped task is not understood: {}", e.getMessage());
      return false;
    }
  }

  private boolean tell(StoppedTask stopped) {
    Ticket ticket = stopped.ticket();
    if (!ticket.namespace().equals(namespace)) {
      log.warn("{} belongs to the namespace {}", stopped.arn(), ticket.namespace());
      return false;
    }
    try {
      end(ticket, stopped);
      log.info("{} has ended: {}", stopped.arn(), stopped.ending());
    } catch (ActivityNotExistsException _) {
      log.debug("{} has ended, as is known", stopped.arn());
    }
    return true;
  }

  private void end(Ticket ticket, StoppedTask stopped) {
    Optional<String> run = Optional.of(ticket.runId());
    switch (stopped.ending()) {
      case Ending.Done _ ->
          activities.complete(
              ticket.workflowId(), run, ticket.activityId(), new JobResult(stopped.arn()));
      case Ending.Failed failed ->
          activities.completeExceptionally(
              ticket.workflowId(), run, ticket.activityId(), failed.toFailure(stopped.arn()));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
