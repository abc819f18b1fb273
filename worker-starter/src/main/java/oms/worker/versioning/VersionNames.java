package oms.worker.versioning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;

/**
 * Maps the variables by which the Worker Controller tells a worker its version to our own settings,
 * which hold against them.
 */
public final class VersionNames {

  static final String DEPLOYMENT = "oms.worker.deployment-name";
  static final String DEPLOYMENT_VARIABLE = "TEMPORAL_DEPLOYMENT_NAME";
  static final String BUILD = "oms.worker.build-id";
  static final String BUILD_VARIABLE = "TEMPORAL_WORKER_BUILD_ID";

  private static final Map<String, String> SETTINGS =
      Map.of(DEPLOYMENT_VARIABLE, DEPLOYMENT, BUILD_VARIABLE, BUILD);

  private VersionNames() {}

  /** Our settings for what is set. */
  public static Map<String, Object> map(PropertyResolver variables) {
    Map<String, Object> settings = new LinkedHashMap<>();
    SETTINGS.forEach(
        (variable, setting) -> {
          String value = variables.getProperty(variable, "");
          if (!value.isBlank()) {
            settings.put(setting, value.strip());
          }
        });
    return settings;
  }
}
