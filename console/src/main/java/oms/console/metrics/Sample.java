package oms.console.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is shown of one moment.
 *
 * @param at when, in milliseconds since 1970 (UTC)
 * @param values what charts show, by name, as far as it is known; rates a second, times in seconds
 * @param details what only the latest numbers show
 */
public record Sample(long at, Map<String, Double> values, @JsonIgnore Map<String, Double> details) {

  /** A number of any kind; empty if it is not known. */
  public OptionalDouble number(String name) {
    Double number = values.containsKey(name) ? values.get(name) : details.get(name);
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
