package oms.worker.problem;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import oms.worker.json.UnknownWordException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what goes wrong in a request. It comes last, and what nobody knows is a 500. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final URI NO_TYPE = URI.create("about:blank");

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
    return answer(Unexpected.problem(e), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problems.badRequest(invalid(e.getBindingResult().getAllErrors())), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var fields = e.getParameterValidationResults().stream().flatMap(ProblemAdvice::invalid);
    return answer(Problems.badRequest(fields.toList()), request);
  }

  private static Stream<InvalidField> invalid(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return invalid(errors.getAllErrors()).stream();
    }
    String name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream().map(error -> invalid(name, error));
  }

  private static List<InvalidField> invalid(List<ObjectError> errors) {
    return errors.stream()
        .map(
            error ->
                invalid(
                    error instanceof FieldError field ? field.getField() : error.getObjectName(),
                    error))
        .toList();
  }

  private static InvalidField invalid(String field, MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    return new InvalidField(field, message == null ? "is not valid" : message);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(UnreadableBody.problem(e), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name =
        e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "";
    String message =
        e.getMostSpecificCause() instanceof UnknownWordException unknown
            ? String.valueOf(unknown.getMessage())
            : "has a value that is not understood";
    return answer(Problems.badRequest(name, message), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problems.badRequest(e.getParameterName(), "is required"), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(
        Problems.problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this path"),
        request);
  }

  private @Nullable ResponseEntity<Object> answer(ErrorResponseException e, WebRequest request) {
    return handleExceptionInternal(e, e.getBody(), e.getHeaders(), e.getStatusCode(), request);
  }

  /** Whatever Spring answers on its own gets a type of ours. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem
        && (problem.getType() == null || NO_TYPE.equals(problem.getType()))) {
      problem.setType(Problems.type(status));
    }
    return super.createResponseEntity(body, headers, status, request);
  }
}
