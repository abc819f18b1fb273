package oms.deployment.ecs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a task, and ECS on its behalf, may do. */
final class AccessRules {

  private static final List<String> ROLES = List.of("ExecutionRole", "TaskRole");
  private static final String OWN_TASKS =
      "arn:aws:ecs:eu-central-1:123456789012:task/import:oms-cluster-Cluster/*";

  private AccessRules() {}

  static Stream<String> twoRoles(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> {
          JsonNode task = it.properties("TaskDefinition");
          return task.path("ExecutionRoleArn").asString("").equals("${ExecutionRole.Arn}")
              && task.path("TaskRoleArn").asString("").equals("${TaskRole.Arn}");
        },
        _ -> "has not a role for ECS and another for itself");
  }

  static Stream<String> trustOnlyTasks(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> ROLES.stream().allMatch(role -> trustsOnlyTasks(it.properties(role))),
        _ -> "lets others than tasks of this account have its roles");
  }

  static boolean trustsOnlyTasks(JsonNode role) {
    JsonNode statements = role.at("/AssumeRolePolicyDocument/Statement");
    JsonNode only = statements.path(0);
    return statements.size() == 1
        && only.at("/Principal/Service").asString("").equals("ecs-tasks.amazonaws.com")
        && only.path("Condition")
            .path("StringEquals")
            .path("aws:SourceAccount")
            .asString("")
            .equals("123456789012");
  }

  /**
   * AWS offers no resource for signing in to ECR; a task's own ARN is not known before it runs. A
   * managed policy of AWS is for everything; one of another stack of ours has rules of its own.
   */
  static Stream<String> noWildcards(Stacks stacks) {
    return stacks
        .services()
        .flatMap(
            stack ->
                ROLES.stream()
                    .flatMap(
                        role ->
                            Stream.concat(
                                    Stack.strings(stack.properties(role).path("ManagedPolicyArns"))
                                        .filter(it -> !it.startsWith("import:oms-")),
                                    stack.statements(role).stream().flatMap(AccessRules::wildcards))
                                .map(it -> stack.name() + "'s " + role + " has " + it)));
  }

  private static Stream<String> wildcards(JsonNode statement) {
    List<String> actions = Stack.strings(statement.path("Action")).toList();
    boolean signsIn = actions.equals(List.of("ecr:GetAuthorizationToken"));
    return Stream.concat(
        actions.stream().filter(it -> it.contains("*")),
        Stack.strings(statement.path("Resource"))
            .filter(it -> it.contains("*"))
            .filter(it -> !(signsIn && it.equals("*")) && !it.equals(OWN_TASKS)));
  }

  static Stream<String> ownSecretsOnly(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            resources(it, "ssm:").equals(valuesFrom(it))
                && resources(it, "secretsmanager:").isEmpty(),
        it -> "may read " + resources(it, "ssm:"));
  }

  private static Set<String> valuesFrom(Stack stack) {
    return stack
        .container()
        .path("Secrets")
        .valueStream()
        .map(it -> it.path("ValueFrom").asString())
        .collect(Collectors.toSet());
  }

  static Stream<String> ownLogsOnly(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> resources(it, "logs:").equals(Set.of("${Logs.Arn}")),
        it -> "may write to " + resources(it, "logs:"));
  }

  static Stream<String> ownImageOnly(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            resources(it, "ecr:")
                .equals(
                    Set.of(
                        "*",
                        "arn:aws:ecr:eu-central-1:123456789012:repository/oms/%s-service"
                            .formatted(it.service()))),
        it -> "may pull " + resources(it, "ecr:"));
  }

  private static Set<String> resources(Stack stack, String service) {
    return stack.statements("ExecutionRole").stream()
        .filter(
            it -> Stack.strings(it.path("Action")).anyMatch(action -> action.startsWith(service)))
        .flatMap(it -> Stack.strings(it.path("Resource")))
        .collect(Collectors.toSet());
  }

  static Stream<String> taskHoldsItselfOnly(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            rights(it)
                .equals(
                    it.isWorker()
                        ? Map.of(
                            "ecs:GetTaskProtection",
                            OWN_TASKS,
                            "ecs:UpdateTaskProtection",
                            OWN_TASKS)
                        : Map.of()),
        it -> "may " + rights(it));
  }

  private static Map<String, String> rights(Stack stack) {
    return stack.statements("TaskRole").stream()
        .flatMap(
            it ->
                Stack.strings(it.path("Action"))
                    .map(
                        action ->
                            Map.entry(
                                action,
                                Stack.strings(it.path("Resource"))
                                    .collect(Collectors.joining(" ")))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
