package oms.worker.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.grpc.Status;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Goes wrong in every way that a service can. */
@RestController
class FailingController {

  private static final WorkflowExecution EXECUTION =
      WorkflowExecution.newBuilder().setWorkflowId("Order:o1").setRunId("secret-run").build();

  /** A word. */
  public enum Colour {
    RED;

    /** Reads the word. */
    @JsonCreator
    public static Colour of(String word) {
      if (word.equals("red")) {
        return RED;
      }
      throw new IllegalArgumentException("'" + word + "' is not one of red");
    }
  }

  record Line(@NotBlank String sku, @Min(1) int quantity) {}

  record Body(@NotBlank String id, Colour colour, @NotEmpty List<@Valid Line> items) {}

  @PostMapping("/bodies")
  Body accept(@Valid @RequestBody Body body) {
    return body;
  }

  @GetMapping("/numbers")
  int number(@RequestParam int n) {
    return n;
  }

  @GetMapping("/colours")
  Colour colour(@RequestParam Colour colour) {
    return colour;
  }

  @GetMapping("/limited")
  int limited(@RequestParam @Min(1) int n) {
    return n;
  }

  @GetMapping("/failures/{kind}")
  void fail(@PathVariable String kind) {
    throw switch (kind) {
      case "not-found" -> Problems.notFound("Order", "o1");
      case "conflict" -> Problems.conflict("ALREADY_CLOSED", "The order has ended");
      case "unavailable" -> Problems.unavailable("Shipping cannot be reached");
      case "gone" -> new WorkflowNotFoundException(EXECUTION, "Order", null);
      case "refused" -> update(ApplicationFailure.newFailure("Too late", "ALREADY_DISPATCHED"));
      case "broken-update" -> update(ApplicationFailure.newFailure("secret", "java.lang.Error"));
      case "temporal-away" ->
          new WorkflowServiceException(
              EXECUTION,
              "Order",
              Status.UNAVAILABLE.withDescription("10.0.0.7").asRuntimeException());
      case "database-away" -> new DataAccessResourceFailureException("secret");
      default -> new IllegalStateException("secret");
    };
  }

  private static WorkflowUpdateException update(ApplicationFailure cause) {
    return new WorkflowUpdateException(EXECUTION, "u1", "decide", cause);
  }
}
