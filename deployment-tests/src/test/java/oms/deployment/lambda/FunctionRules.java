package oms.deployment.lambda;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How a function runs. */
final class FunctionRules {

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|_KEY)");
  private static final Set<String> IDENTITY =
      Set.of("TEMPORAL_TASK_QUEUE", "TEMPORAL_DEPLOYMENT_NAME", "TEMPORAL_WORKER_BUILD_ID");

  private FunctionRules() {}

  private static Stream<String> unless(Stacks stacks, Predicate<Stack> holds, String problem) {
    return Rule.unless(stacks, "function", holds::test, problem);
  }

  static Stream<String> java25(Stacks stacks) {
    return unless(
        stacks,
        it -> {
          JsonNode function = it.properties("Function");
          return function.path("Runtime").asString("").equals("java25")
              && function
                  .path("Handler")
                  .asString("")
                  .equals("oms.serverless.LambdaWorker::handleRequest");
        },
        "does not run the worker on Java 25");
  }

  /** Lambda's own 3 s are a loop of invocations that never poll; 15 minutes are the most. */
  static Stream<String> timeToWork(Stacks stacks) {
    return unless(
        stacks,
        it -> number(it, "Timeout") >= 300 && number(it, "Timeout") <= 900,
        "has no time to work");
  }

  static Stream<String> reservedConcurrency(Stacks stacks) {
    return unless(
        stacks,
        it -> number(it, "ReservedConcurrentExecutions") >= 1,
        "may take all the account's concurrency");
  }

  private static int number(Stack stack, String property) {
    return Integer.parseInt(stack.properties("Function").path(property).asString("0"));
  }

  static Stream<String> toldWhoItIs(Stacks stacks) {
    return unless(
        stacks,
        it ->
            it.variables().keySet().containsAll(IDENTITY)
                && variable(it, "TEMPORAL_WORKER_BUILD_ID").equals(Stacks.BUILD)
                && it.properties("Function")
                    .path("Description")
                    .asString("")
                    .equals("Build ID " + Stacks.BUILD),
        "does not know which build it is");
  }

  private static String variable(Stack stack, String name) {
    return stack.properties("Function").at("/Environment/Variables/" + name).asString("");
  }

  /** CloudFormation resolves no SecureString parameter in a function's variables. */
  static Stream<String> secretsByReference(Stacks stacks) {
    return unless(
        stacks,
        it ->
            it.variables().entrySet().stream()
                .allMatch(variable -> isReference(variable.getKey(), variable.getValue())),
        "is told a secret plainly");
  }

  private static boolean isReference(String name, JsonNode value) {
    String text = value.asString();
    return SECRET.matcher(name).matches()
        ? text.startsWith("{{resolve:secretsmanager:")
        : !text.contains("secretsmanager") && !text.contains("ssm-secure");
  }

  static Stream<String> ownKey(Stacks stacks) {
    Stream<String> rotated =
        stacks
            .of("key")
            .filter(it -> !it.properties("Key").path("EnableKeyRotation").asBoolean(false))
            .map(it -> it.function() + " is never rotated");
    return Stream.concat(
        rotated,
        unless(
            stacks,
            it ->
                it.properties("Function")
                    .path("KmsKeyArn")
                    .asString("")
                    .equals("import:oms-lambda-key-Key"),
            "shows its variables to whoever may look at it"));
  }

  static Stream<String> ownLog(Stacks stacks) {
    return unless(
        stacks,
        it -> {
          JsonNode logging = it.properties("Function").path("LoggingConfig");
          return logging.path("LogGroup").asString("").equals("${Logs}")
              && logging.path("LogFormat").asString("").equals("JSON");
        },
        "has no log of its own");
  }

  static Stream<String> logEnds(Stacks stacks) {
    return unless(
        stacks, it -> it.properties("Logs").has("RetentionInDays"), "keeps its log for ever");
  }

  static Stream<String> failuresAreNoticed(Stacks stacks) {
    return unless(
        stacks,
        it -> alarms(it).equals(Set.of("Errors ${Function}", "Throttles ${Function}")),
        "fails or is throttled without an alarm");
  }

  private static Set<String> alarms(Stack stack) {
    return stack
        .resources()
        .valueStream()
        .filter(it -> it.path("Type").asString().equals("AWS::CloudWatch::Alarm"))
        .map(it -> it.path("Properties"))
        .filter(it -> it.path("Namespace").asString("").equals("AWS/Lambda"))
        .map(
            it ->
                it.path("MetricName").asString("")
                    + " "
                    + it.at("/Dimensions/0/Value").asString(""))
        .collect(Collectors.toSet());
  }
}
