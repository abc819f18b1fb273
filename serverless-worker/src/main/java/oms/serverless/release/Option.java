package oms.serverless.release;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command can be told, by an option or, where one is named, by a variable below it. */
enum Option {
  DEPLOYMENT_NAME("--deployment-name", "TEMPORAL_DEPLOYMENT_NAME"),
  BUILD_ID("--build-id", "TEMPORAL_WORKER_BUILD_ID"),
  FUNCTION_ARN("--function-arn", null),
  ROLE_ARN("--role-arn", null),
  EXTERNAL_ID("--external-id", "OMS_EXTERNAL_ID"),
  ACTIVITIES_FUNCTION_ARN("--activities-function-arn", null),
  ACTIVITIES_ROLE_ARN("--activities-role-arn", null),
  FUNCTION_CONFIGURATION("--function-configuration", null),
  PERCENTAGE("--percentage", null),
  IGNORE_MISSING_TASK_QUEUES("--ignore-missing-task-queues", null),
  DEV("--dev", null);

  private final String word;
  private final @Nullable String variable;

  Option(String word, @Nullable String variable) {
    this.word = word;
    this.variable = variable;
  }

  static Optional<Option> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  Optional<String> variable() {
    return Optional.ofNullable(variable);
  }

  /** Whether it is said by being there. */
  boolean isFlag() {
    return this == DEV || this == IGNORE_MISSING_TASK_QUEUES;
  }

  /** How it is asked for: its word, and the variable that may be set instead. */
  String howToSay() {
    return variable == null ? word : word + " (or the variable " + variable + ")";
  }

  @Override
  public String toString() {
    return word;
  }
}
