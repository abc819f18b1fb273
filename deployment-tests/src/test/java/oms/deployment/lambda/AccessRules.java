package oms.deployment.lambda;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a function, and Temporal, may do. */
final class AccessRules {

  /** What Lambda does to put a function into a network; AWS offers no narrower resource. */
  private static final Set<String> INTERFACES =
      Set.of(
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses");

  private AccessRules() {}

  static String functionArn(Stack stack) {
    return "import:oms-lambda-%s-FunctionArn".formatted(stack.function());
  }

  static Stream<String> trustOnlyLambda(Stacks stacks) {
    return Rule.unless(
        stacks,
        "function",
        it -> {
          JsonNode trust = it.properties("ExecutionRole").path("AssumeRolePolicyDocument");
          return trust.path("Statement").size() == 1
              && trust
                  .at("/Statement/0/Principal")
                  .toString()
                  .equals("{\"Service\":\"lambda.amazonaws.com\"}");
        },
        "lets others than Lambda have its role");
  }

  /** As Temporal tries it: with the external id, and without. */
  static Stream<String> trustOnlyWithExternalId(Stacks stacks) {
    String temporal = Stacks.TEMPORAL;
    Map<Caller, Boolean> expected =
        Map.of(
            Caller.withExternalId(temporal, Stacks.EXTERNAL_ID), true,
            Caller.withoutExternalId(temporal), false,
            Caller.withExternalId(temporal, "that-of-another"), false,
            Caller.withExternalId(temporal, ""), false,
            Caller.withExternalId("arn:aws:iam::111111111111:role/x", Stacks.EXTERNAL_ID), false);
    return Rule.unless(
        stacks,
        "invocation",
        it -> {
          var trust = new TrustPolicy(it.properties("Role").path("AssumeRolePolicyDocument"));
          return expected.entrySet().stream()
              .allMatch(who -> trust.admits(who.getKey()) == who.getValue());
        },
        "is invoked by whom it should not, or not by Temporal");
  }

  static Stream<String> sessionsOfAnHour(Stacks stacks) {
    return Rule.unless(
        stacks,
        "invocation",
        it -> it.properties("Role").path("MaxSessionDuration").asInt(0) == 3600,
        "has sessions of another length than an hour");
  }

  static Stream<String> invokesVersionsOnly(Stacks stacks) {
    return Rule.unless(
        stacks,
        "invocation",
        it ->
            rights(it, "Role")
                .equals(
                    Set.of(
                        "lambda:GetFunction " + functionArn(it) + ":*",
                        "lambda:InvokeFunction " + functionArn(it) + ":*")),
        "gives Temporal other rights than to invoke its versions");
  }

  /**
   * All versions of a function, and what Lambda needs for a network, are not to be had narrower.
   */
  static Stream<String> noWildcards(Stacks stacks) {
    return stacks.all().stream()
        .flatMap(
            stack ->
                Stream.of("ExecutionRole", "Role")
                    .flatMap(
                        role ->
                            Stream.concat(
                                rights(stack, role).stream()
                                    .filter(right -> right.contains("*"))
                                    .filter(right -> !right.endsWith(functionArn(stack) + ":*"))
                                    .filter(right -> !isInterface(right)),
                                managed(stack, role)))
                    .map(right -> stack.function() + " may " + right));
  }

  private static Stream<String> managed(Stack stack, String role) {
    return stack.properties(role).path("ManagedPolicyArns").valueStream().map(JsonNode::asString);
  }

  private static boolean isInterface(String right) {
    String[] parts = right.split(" ");
    return INTERFACES.contains(parts[0]) && parts[1].equals("*");
  }

  static Stream<String> writesItsLogOnly(Stacks stacks) {
    return Rule.unless(
        stacks,
        "function",
        it ->
            rights(it, "ExecutionRole").stream()
                .filter(right -> right.startsWith("logs:"))
                .collect(Collectors.toSet())
                .equals(
                    Set.of("logs:CreateLogStream ${Logs.Arn}", "logs:PutLogEvents ${Logs.Arn}")),
        "writes to other logs, or to none");
  }

  /** CloudFormation reads the secrets; the function reads what it was told. */
  static Stream<String> readsItsVariablesOnly(Stacks stacks) {
    return Rule.unless(
        stacks,
        "function",
        it -> {
          Set<String> others =
              rights(it, "ExecutionRole").stream()
                  .filter(right -> !right.startsWith("logs:") && !right.startsWith("ec2:"))
                  .collect(Collectors.toSet());
          return others.equals(Set.of("kms:Decrypt import:oms-lambda-key-Key"))
              && decryptsFor(it).equals(arn(it));
        },
        "reads more than its own variables");
  }

  private static String decryptsFor(Stack stack) {
    return stack
        .statements("ExecutionRole", "Allow")
        .filter(it -> Stack.strings(it.path("Action")).contains("kms:Decrypt"))
        .map(
            it ->
                it.path("Condition")
                    .path("StringEquals")
                    .path("kms:EncryptionContext:aws:lambda:FunctionArn")
                    .asString(""))
        .collect(Collectors.joining(" "));
  }

  private static String arn(Stack stack) {
    return "arn:aws:lambda:eu-central-1:123456789012:function:"
        + stack.properties("Function").path("FunctionName").asString();
  }

  static Stream<String> codeHasNoNetworkRights(Stacks stacks) {
    return Rule.unless(
        stacks,
        "function",
        it ->
            it.statements("ExecutionRole", "Deny")
                .anyMatch(
                    deny ->
                        Stack.strings(deny.path("Action")).contains("ec2:*")
                            && deny.path("Condition")
                                .path("ArnEquals")
                                .path("lambda:SourceFunctionArn")
                                .asString("")
                                .equals(arn(it))),
        "has code that may change the network");
  }

  /** Each action with each of its resources. */
  private static Set<String> rights(Stack stack, String role) {
    return stack
        .statements(role, "Allow")
        .flatMap(
            it ->
                Stack.strings(it.path("Action")).stream()
                    .flatMap(
                        action ->
                            Stack.strings(it.path("Resource")).stream()
                                .map(resource -> action + " " + resource)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
