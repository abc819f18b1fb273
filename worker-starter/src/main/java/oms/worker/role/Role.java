package oms.worker.role;

import java.util.Map;

/** What a process of a service does; key {@code oms.role}. */
public enum Role {
  /** Serves the API and runs workers. */
  ALL,

  /** Serves the API and polls nothing. */
  API,

  /** Runs workers; of HTTP there is only health and metrics. */
  WORKER;

  /** The settings that the role brings along. */
  public Map<String, Object> defaults() {
    return switch (this) {
      case ALL -> Map.of();
      case API -> Map.of("spring.temporal.start-workers", false);
      case WORKER ->
          Map.of("springdoc.api-docs.enabled", false, "springdoc.swagger-ui.enabled", false);
    };
  }

  /** The settings that nothing overrides: what has no API does not listen for it either. */
  public Map<String, Object> rules() {
    return servesApi() ? Map.of() : Map.of("server.port", -1);
  }

  boolean servesApi() {
    return this != WORKER;
  }
}
