package oms.billing.web;

import oms.billing.payment.NotSettledYet;
import oms.worker.problem.Problems;
import oms.worker.role.ConditionalOnApi;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers with a 503 what can be asked again, and under which key, before the shared advice takes
 * it for a defect.
 */
@RestControllerAdvice
@ConditionalOnApi
@Order(0)
class NotSettledAdvice {

  @ExceptionHandler
  ErrorResponse notSettled(NotSettledYet e) {
    ErrorResponseException problem = Problems.unavailable(String.valueOf(e.getMessage()));
    problem.getBody().setProperty("idempotencyKey", e.key());
    return problem;
  }
}
