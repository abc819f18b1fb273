package oms.worker.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

/**
 * What a service throws to answer with a problem (RFC 9457). Every problem has a {@code type} of
 * the form {@code urn:oms:problem:<code>}, which is for programs, and a {@code detail}, which is
 * for people.
 */
public final class Problems {

  private static final String TYPE = "urn:oms:problem:";
  private static final String INVALID_REQUEST = "invalid-request";

  /** How long a caller should wait before trying again, in seconds. */
  private static final String RETRY_AFTER = "1";

  private Problems() {}

  /**
   * 404, type {@code not-found}.
   *
   * @param what the kind of thing, for example {@code Order}
   */
  public static ErrorResponseException notFound(String what, String id) {
    return problem(HttpStatus.NOT_FOUND, "not-found", what + " '" + id + "' does not exist");
  }

  /**
   * 409: the thing's state does not allow it.
   *
   * @param code the type's last part; {@code ALREADY_CLOSED} becomes {@code already-closed}
   */
  public static ErrorResponseException conflict(String code, String detail) {
    return problem(HttpStatus.CONFLICT, code, detail);
  }

  /** 400, type {@code invalid-request}, naming one field. */
  public static ErrorResponseException badRequest(String field, String message) {
    return badRequest(List.of(new InvalidField(field, message)));
  }

  static ErrorResponseException badRequest(List<InvalidField> fields) {
    String detail =
        fields.stream()
            .map(invalid -> invalid.field() + " " + invalid.message())
            .collect(Collectors.joining("; "));
    var problem = problem(HttpStatus.BAD_REQUEST, INVALID_REQUEST, detail);
    problem.getBody().setProperty("errors", fields);
    return problem;
  }

  /** 503, type {@code unavailable}, with {@code Retry-After}: something we stand on is away. */
  public static ErrorResponseException unavailable(String detail) {
    var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    return problem;
  }

  /** 413, type {@code body-too-large}. */
  public static ErrorResponseException bodyTooLarge(DataSize limit) {
    return problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body is larger than %d bytes".formatted(limit.toBytes()));
  }

  static ErrorResponseException problem(HttpStatus status, String code, String detail) {
    var body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(type(code));
    return new ErrorResponseException(status, body, null);
  }

  /** The type of a problem that has nothing to say beyond its status. */
  static URI type(HttpStatusCode status) {
    return switch (HttpStatus.resolve(status.value())) {
      case BAD_REQUEST -> type(INVALID_REQUEST);
      case SERVICE_UNAVAILABLE -> type("unavailable");
      case CONTENT_TOO_LARGE -> type("body-too-large");
      case HttpStatus known -> type(known.name());
      case null -> type("error");
    };
  }

  private static URI type(String code) {
    return URI.create(TYPE + code.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
