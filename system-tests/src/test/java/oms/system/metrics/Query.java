package oms.system.metrics;

import java.util.Set;

/**
 * Something that Prometheus is asked.
 *
 * @param origin the panel, the variable or the rule that asks it
 * @param kind what becomes of the answer
 * @param promQl what it asks, with values in place of Grafana's variables
 */
public record Query(String origin, Kind kind, String promQl) {

  /** What a query is for. */
  public enum Kind {
    /** A panel shows the answer. */
    PANEL,
    /** A dashboard offers the answer to choose from. */
    CHOICE,
    /** The answer is recorded as a series. */
    RECORDING,
    /** An answer is an alarm. */
    ALERT
  }

  static Query ofGrafana(String origin, Kind kind, String promQl) {
    String filled =
        promQl.replace("$__rate_interval", "1m").replaceAll("=~?\"\\$[a-z_]+\"", "=~\".*\"");
    return new Query(origin, kind, filled);
  }

  /** Whether a running system must have an answer, even if nothing ever failed in it. */
  public boolean isAnsweredWhenHealthy() {
    Set<String> silent = Queries.silentWhenHealthy();
    return kind != Kind.ALERT && !silent.containsAll(PromQl.of(promQl).metrics());
  }

  @Override
  public String toString() {
    return origin + ": " + promQl;
  }
}
