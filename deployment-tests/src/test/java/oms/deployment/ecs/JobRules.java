package oms.deployment.ecs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What jobs, and the workers that run them, may do, and how their ends are told. */
final class JobRules {

  private static final String ARN = "arn:aws:ecs:eu-central-1:123456789012:";
  private static final String CLUSTER = ARN + "cluster/import:oms-cluster-Cluster";
  private static final Set<String> ROLES = Set.of("${ExecutionRole.Arn}", "${TaskRole.Arn}");

  private JobRules() {}

  private static Stack jobs(Stacks stacks) {
    return stacks.named("jobs");
  }

  private static Stream<String> unless(boolean kept, String violation) {
    return kept ? Stream.empty() : Stream.of("jobs: " + violation);
  }

  static Stream<String> trustOnlyTasks(Stacks stacks) {
    return Stream.of("ExecutionRole", "TaskRole")
        .filter(role -> !AccessRules.trustsOnlyTasks(jobs(stacks).properties(role)))
        .map(role -> "jobs: others than tasks of this account have the " + role);
  }

  /**
   * Besides signing in to ECR, which has no resource, ECS starts billing's jobs and nothing else.
   */
  static Stream<String> startsBillingOnly(Stacks stacks) {
    Set<String> wanted =
        Set.of(
            "*",
            "arn:aws:ecr:eu-central-1:123456789012:repository/oms/billing-service",
            "arn:aws:ssm:eu-central-1:123456789012:parameter/prod/billing/db-url",
            "arn:aws:ssm:eu-central-1:123456789012:parameter/prod/billing/db-user",
            "arn:aws:ssm:eu-central-1:123456789012:parameter/prod/billing/db-password",
            "${Logs.Arn}");
    Set<String> resources =
        jobs(stacks).statements("ExecutionRole").stream()
            .flatMap(it -> Stack.strings(it.path("Resource")))
            .collect(Collectors.toSet());
    return unless(resources.equals(wanted), "ECS may have " + resources);
  }

  static Stream<String> programAsksForNothing(Stacks stacks) {
    JsonNode role = jobs(stacks).properties("TaskRole");
    return unless(
        !role.has("Policies") && !role.has("ManagedPolicyArns"), "the program may do something");
  }

  static Stream<String> passTwoRoles(Stacks stacks) {
    JsonNode pass = statement(stacks, "iam:PassRole");
    String to =
        pass.path("Condition").path("StringEquals").path("iam:PassedToService").asString("");
    boolean kept =
        Stack.strings(pass.path("Resource")).collect(Collectors.toSet()).equals(ROLES)
            && to.equals("ecs-tasks.amazonaws.com");
    return unless(kept, "a worker may pass other roles, or to others: " + pass);
  }

  static Stream<String> runOwnFamilies(Stacks stacks) {
    JsonNode run = statement(stacks, "ecs:RunTask");
    boolean kept =
        resources(run).equals(List.of(ARN + "task-definition/oms-settlement-*"))
            && run.path("Condition")
                .path("ArnEquals")
                .path("ecs:cluster")
                .asString("")
                .equals(CLUSTER);
    return unless(kept, "a worker may run " + run);
  }

  static Stream<String> workerDoesNothingElse(Stacks stacks) {
    Map<String, List<String>> rights = new TreeMap<>();
    for (JsonNode statement : policy(stacks)) {
      Stack.strings(statement.path("Action")).forEach(it -> rights.put(it, resources(statement)));
    }
    rights.keySet().removeAll(List.of("iam:PassRole", "ecs:RunTask"));
    var tasks = List.of(ARN + "task/import:oms-cluster-Cluster/*");
    var queue = List.of("${Stopped.Arn}");
    var wanted =
        Map.of(
            "ecs:DescribeTaskDefinition", List.of("*"),
            "ecs:RegisterTaskDefinition", List.of("*"),
            "ecs:DescribeTasks", tasks,
            "ecs:StopTask", tasks,
            "sqs:ReceiveMessage", queue,
            "sqs:DeleteMessage", queue);
    return unless(rights.equals(wanted), "a worker may " + rights);
  }

  static Stream<String> endsAreTold(Stacks stacks) {
    JsonNode rule = jobs(stacks).properties("StoppedJobs");
    JsonNode detail = rule.path("EventPattern").path("detail");
    JsonNode statement = jobs(stacks).properties("StoppedPolicy").at("/PolicyDocument/Statement/0");
    boolean kept =
        Stack.strings(detail.path("clusterArn")).toList().equals(List.of(CLUSTER))
            && Stack.strings(detail.path("lastStatus")).toList().equals(List.of("STOPPED"))
            && detail.at("/startedBy/0/prefix").asString("").equals("oms-job-")
            && rule.at("/Targets/0/Arn").asString("").equals("${Stopped.Arn}")
            && Stack.strings(statement.path("Resource")).toList().contains("${Stopped.Arn}")
            && statement.at("/Condition/ArnEquals").toString().contains("${StoppedJobs.Arn}");
    return unless(kept, "the ends of tasks do not reach the queue");
  }

  static Stream<String> noEndIsLost(Stacks stacks) {
    String undelivered = "${Undelivered.Arn}";
    boolean kept =
        jobs(stacks)
                .properties("Stopped")
                .at("/RedrivePolicy/deadLetterTargetArn")
                .asString("")
                .equals(undelivered)
            && jobs(stacks)
                .properties("StoppedJobs")
                .at("/Targets/0/DeadLetterConfig/Arn")
                .asString("")
                .equals(undelivered);
    return unless(kept, "what cannot be delivered or read is lost");
  }

  static Stream<String> fewWaysOut(Stacks stacks) {
    JsonNode access = jobs(stacks).properties("Access");
    List<Integer> ports =
        access
            .path("SecurityGroupEgress")
            .valueStream()
            .map(it -> it.path("ToPort").asInt())
            .toList();
    return unless(
        ports.equals(List.of(443, 5432)) && !access.has("SecurityGroupIngress"),
        "jobs reach " + ports);
  }

  /** What a worker is told of its pool is what the stack of jobs has. */
  static Stream<String> billingRunsJobs(Stacks stacks) {
    Stack worker = stacks.named("billing-worker");
    JsonNode pool = pool(worker);
    boolean kept =
        Stack.strings(worker.properties("TaskRole").path("ManagedPolicyArns"))
                .toList()
                .equals(List.of("import:oms-jobs-WorkerPolicy"))
            && pool.at("/roles/execution").asString("").equals("import:oms-jobs-ExecutionRole")
            && pool.at("/roles/task").asString("").equals("import:oms-jobs-TaskRole")
            && pool.at("/network/security-groups")
                .asString("")
                .equals("import:oms-jobs-SecurityGroup")
            && pool.path("log-group").asString("").equals("import:oms-jobs-LogGroup")
            && Stack.strings(pool.path("secrets")).allMatch(it -> it.contains("=arn:aws:ssm:"));
    return unless(kept, "billing's worker has the pool " + pool);
  }

  private static JsonNode pool(Stack worker) {
    String settings = worker.variable("SPRING_APPLICATION_JSON").orElse("{}");
    return JsonMapper.shared().readTree(settings).at("/oms/runner/pools/settlement");
  }

  private static JsonNode statement(Stacks stacks, String action) {
    return policy(stacks).stream()
        .filter(it -> Stack.strings(it.path("Action")).anyMatch(action::equals))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> policy(Stacks stacks) {
    return jobs(stacks)
        .properties("WorkerPolicy")
        .at("/PolicyDocument/Statement")
        .valueStream()
        .toList();
  }

  private static List<String> resources(JsonNode statement) {
    return Stack.strings(statement.path("Resource")).toList();
  }
}
