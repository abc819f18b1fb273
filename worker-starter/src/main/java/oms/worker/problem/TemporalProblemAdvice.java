package oms.worker.problem;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.temporal.failure.ApplicationFailure;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what Temporal's client throws. */
@RestControllerAdvice
@Order(0)
public final class TemporalProblemAdvice {

  private static final Set<Status.Code> PASSING =
      EnumSet.of(
          Status.Code.UNAVAILABLE,
          Status.Code.DEADLINE_EXCEEDED,
          Status.Code.RESOURCE_EXHAUSTED,
          Status.Code.CANCELLED);

  @ExceptionHandler
  ErrorResponse gone(WorkflowNotFoundException e) {
    return Problems.notFound("Workflow", e.getExecution().getWorkflowId());
  }

  @ExceptionHandler
  ErrorResponse exists(WorkflowExecutionAlreadyStarted e) {
    return Problems.conflict(
        "already-exists", "Workflow '" + e.getExecution().getWorkflowId() + "' exists already");
  }

  /** A refusal has a type of one word; a class name as its type means that a handler is broken. */
  @ExceptionHandler
  ErrorResponse refused(WorkflowUpdateException e) {
    if (e.getCause() instanceof ApplicationFailure refusal && !refusal.getType().contains(".")) {
      return Problems.conflict(refusal.getType(), refusal.getOriginalMessage());
    }
    return Unexpected.problem(e);
  }

  @ExceptionHandler
  ErrorResponse late(WorkflowUpdateTimeoutOrCancelledException e) {
    return Problems.unavailable("The workflow did not answer in time; try again");
  }

  @ExceptionHandler
  ErrorResponse unreachable(StatusRuntimeException e) {
    return PASSING.contains(e.getStatus().getCode())
        ? Problems.unavailable("Temporal cannot be reached; try again")
        : Unexpected.problem(e);
  }
}
