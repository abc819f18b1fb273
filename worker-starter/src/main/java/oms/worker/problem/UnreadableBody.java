package oms.worker.problem;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that is not the JSON that was expected. */
final class UnreadableBody {

  private UnreadableBody() {}

  static ErrorResponseException problem(HttpMessageNotReadableException e) {
    if (NestedExceptionUtils.getMostSpecificCause(e) instanceof ErrorResponseException ours) {
      return ours;
    }
    return e.getCause() instanceof JacksonException json
        ? problem(json)
        : invalid("The body is missing");
  }

  private static ErrorResponseException problem(JacksonException e) {
    String field = field(e.getPath());
    if (!field.isEmpty()) {
      return Problems.badRequest(field, expectation(e));
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getCurrentToken() != null
        ? invalid("The body " + expectation(e))
        : invalid("The body is not readable as JSON" + position(e));
  }

  private static ErrorResponseException invalid(String detail) {
    return Problems.problem(HttpStatus.BAD_REQUEST, "invalid-request", detail);
  }

  private static String field(List<JacksonException.Reference> path) {
    var field = new StringBuilder();
    for (var step : path) {
      if (step.getPropertyName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return field.toString();
  }

  private static String expectation(JacksonException e) {
    return switch (e) {
      case ValueInstantiationException bad when bad.getCause() instanceof RuntimeException cause ->
          String.valueOf(cause.getMessage());
      case InputCoercionException _ -> "is out of range";
      case MismatchedInputException mismatch -> "must be " + kind(mismatch.getTargetType());
      case StreamReadException _ -> "is not readable as JSON" + position(e);
      default -> "is not valid";
    };
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class || type.isEnum()) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String position(JacksonException e) {
    var at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }
}
