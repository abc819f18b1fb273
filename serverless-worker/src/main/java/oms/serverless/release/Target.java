package oms.serverless.release;

import io.temporal.api.common.v1.Payload;
import io.temporal.api.compute.v1.ComputeConfigScalingGroup;
import io.temporal.api.compute.v1.ComputeProvider;
import io.temporal.api.compute.v1.ComputeScaler;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What Temporal invokes for the tasks of a scaling group.
 *
 * @param function the function's ARN
 * @param role the ARN of the role that Temporal assumes to invoke it; empty where the server uses
 *     its own identity
 * @param externalId what Temporal proves itself to that role with; empty with the role
 */
record Target(String function, String role, String externalId) {

  /** The type of a compute provider that invokes a function for each worker. */
  static final String PROVIDER = "aws-lambda";

  /** The only way of scaling that goes with it: a function is invoked, and ends by itself. */
  private static final String SCALER = "no-sync";

  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

  /**
   * Checks what AWS will be asked for.
   *
   * @throws RefusedException if it cannot be a role, or not an external id
   */
  static Target of(Options options, Option function, Option role) {
    boolean dev = options.has(Option.DEV);
    String arn = FunctionArn.of(function, options.get(function), dev).text();
    if (dev && !options.has(role)) {
      return new Target(arn, "", "");
    }
    return new Target(
        arn,
        matching(ROLE, role, options.get(role), "arn:aws:iam::123456789012:role/oms-billing"),
        matching(
            EXTERNAL_ID, Option.EXTERNAL_ID, options.get(Option.EXTERNAL_ID), "oms-3f9c2a7e51"));
  }

  private static String matching(Pattern pattern, Option option, String value, String example) {
    if (!pattern.matcher(value).matches()) {
      throw new RefusedException(
          "%s is '%s', which AWS does not take: use one such as %s"
              .formatted(option, value, example));
    }
    return value;
  }

  /** What a group says; empty of what it leaves unsaid. */
  static Target of(ComputeConfigScalingGroup group) {
    Map<?, ?> details = details(group.getProvider().getDetails());
    return new Target(
        text(details, "arn"), text(details, "role"), text(details, "role_external_id"));
  }

  private static Map<?, ?> details(Payload payload) {
    try {
      return Objects.requireNonNullElse(
          DefaultDataConverter.STANDARD_INSTANCE.fromPayload(payload, Map.class, Map.class),
          Map.of());
    } catch (DataConverterException _) {
      return Map.of(); // Encrypted by the server, which then tells nobody.
    }
  }

  private static String text(Map<?, ?> details, String key) {
    return details.get(key) instanceof String text ? text : "";
  }

  /** The group that invokes this for the given types of tasks, or, without any, for the rest. */
  ComputeConfigScalingGroup forTasks(List<TaskQueueType> types) {
    Map<String, String> details = new TreeMap<>(Map.of("arn", function));
    if (!role.isEmpty()) {
      details.put("role", role);
      details.put("role_external_id", externalId);
    }
    return ComputeConfigScalingGroup.newBuilder()
        .addAllTaskQueueTypes(types)
        .setProvider(
            ComputeProvider.newBuilder()
                .setType(PROVIDER)
                .setDetails(
                    DefaultDataConverter.STANDARD_INSTANCE.toPayload(details).orElseThrow()))
        .setScaler(ComputeScaler.newBuilder().setType(SCALER))
        .build();
  }

  /** Whether it is what another says, as far as the other says anything. */
  boolean isAsSaidBy(Target said) {
    return said.function.equals(function)
        && said.role.equals(role)
        && (said.externalId.isEmpty() || said.externalId.equals(externalId));
  }
}
