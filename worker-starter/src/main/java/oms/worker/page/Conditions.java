package oms.worker.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for. Only conditions whose value is known become part of it, so that each
 * combination finds its index.
 */
public final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  private Conditions(String always) {
    conditions.add(always);
  }

  /** What holds for every row that is found. */
  public static Conditions of(String always) {
    return new Conditions(always);
  }

  /**
   * Adds a condition unless its value is {@code null}.
   *
   * @param condition in SQL, with the value as {@code :name}
   */
  public Conditions and(String name, @Nullable Object value, String condition) {
    if (value != null) {
      conditions.add(condition);
      params.put(name, value);
    }
    return this;
  }

  /** Adds a condition whose value the database writes otherwise, unless it is {@code null}. */
  public <T> Conditions and(
      String name, @Nullable T value, Function<T, Object> written, String condition) {
    return and(name, value == null ? null : written.apply(value), condition);
  }

  /** The conditions for {@code where}. */
  public String sql() {
    return String.join(" and ", conditions);
  }

  /** Their values by name. */
  public Map<String, Object> params() {
    return params;
  }
}
