package oms.worker.role;

import java.util.Map;

/** What a process of a service does; key {@code oms.role}. */
public enum Role {
  /** Serves the API and runs workers. */
  ALL(Map.of()),

  /** Serves the API and polls nothing. */
  API(Map.of("spring.temporal.start-workers", false)),

  /** Runs workers; of HTTP there is only health and metrics. */
  WORKER(Map.of("springdoc.api-docs.enabled", false, "springdoc.swagger-ui.enabled", false));

  private final Map<String, Object> defaults;

  Role(Map<String, Object> defaults) {
    this.defaults = defaults;
  }

  /** The settings that the role brings along. */
  public Map<String, Object> defaults() {
    return defaults;
  }

  boolean servesApi() {
    return this != WORKER;
  }
}
