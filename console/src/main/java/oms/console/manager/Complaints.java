package oms.console.manager;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.console.api.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;

/** What is wrong with a form, by field. What is wrong with no field is under the empty name. */
final class Complaints {

  private static final String FORM = "";

  private final Map<String, String> byField = new HashMap<>();

  /**
   * What is wrong with a field, or with the whole under the empty name; {@code null} if nothing.
   */
  public @Nullable String about(String field) {
    return byField.get(field);
  }

  /** Whether the form may be sent on. */
  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** Only the first complaint about a field is kept. */
  void add(String field, String sentence) {
    byField.putIfAbsent(field, sentence);
  }

  void addWhole(String sentence) {
    add(FORM, sentence);
  }

  /** A text that must be there. */
  String text(String field, @Nullable String text, String otherwise) {
    if (text == null) {
      add(field, otherwise);
    }
    return text == null ? "" : text;
  }

  /** What a service refuses, beside the fields that it names. */
  void add(HttpClientErrorException refused, Map<String, String> fields) {
    ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
    Map<String, Object> more = problem == null ? null : problem.getProperties();
    if (more != null && more.get("errors") instanceof List<?> errors) {
      errors.forEach(error -> add(error, fields));
    }
    if (isEmpty()) {
      addWhole(Asking.reason(refused));
    }
  }

  private void add(Object error, Map<String, String> fields) {
    if (error instanceof Map<?, ?> named) {
      String field = String.valueOf(named.get("field"));
      add(fields.getOrDefault(field, field), "It " + named.get("message") + ".");
    }
  }
}
