package oms.deployment.lambda;

import java.util.Map;

/**
 * Who wants to assume a role.
 *
 * @param arn of its own identity
 * @param context what the request says besides
 */
record Caller(String arn, Map<String, String> context) {

  static Caller withExternalId(String arn, String externalId) {
    return new Caller(arn, Map.of("sts:ExternalId", externalId));
  }

  static Caller withoutExternalId(String arn) {
    return new Caller(arn, Map.of());
  }
}
