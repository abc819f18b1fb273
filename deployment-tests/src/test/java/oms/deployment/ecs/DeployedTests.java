package oms.deployment.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import oms.deployment.cloudformation.Moto;
import oms.deployment.tool.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stacks as {@code deployments/ecs/deploy} makes them, in moto. It stands in for AWS as far as
 * it goes: that parameters, exports and the order of the stacks fit, that AWS's API takes what is
 * said of ECS, scaling and alarms, and what is there afterwards. It runs no task, scales nothing,
 * judges no rights and updates no stack; what it does not keep of a service (circuit breaker,
 * balance of zones) is seen in the policy tests only.
 */
class DeployedTests {

  private static final String REGISTRY = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

  private static @Nullable Moto moto;

  @BeforeAll
  static void deploy(@TempDir Path folder) {
    moto = Moto.start(folder);
    moto.run("deploy", List.of(Repository.path(Stacks.FOLDER + "deploy").toString(), REGISTRY));
  }

  @AfterAll
  static void end() {
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  void everyStackIsMade() {
    assertThat(aws("cloudformation", "describe-stacks").path("Stacks").valueStream())
        .hasSize(5 + Stacks.roles().size())
        .allMatch(it -> it.path("StackStatus").asString().equals("CREATE_COMPLETE"));
  }

  @Test
  void everyServiceHasTwoTasksInPrivateOfWhichOneIsNotOnSpot() {
    assertThat(services())
        .hasSize(6)
        .allSatisfy(
            it -> {
              assertThat(it.path("desiredCount").asInt()).isEqualTo(2);
              assertThat(
                      it.at("/networkConfiguration/awsvpcConfiguration/assignPublicIp").asString())
                  .isEqualTo("DISABLED");
              assertThat(it.at("/networkConfiguration/awsvpcConfiguration/subnets")).hasSize(2);
              assertThat(it.path("capacityProviderStrategy").toString())
                  .contains("{\"capacityProvider\":\"FARGATE\",\"weight\":20,\"base\":1}")
                  .contains("{\"capacityProvider\":\"FARGATE_SPOT\",\"weight\":80}");
            });
  }

  @Test
  void onlyApisHaveALoadBalancer() {
    assertThat(services())
        .allSatisfy(
            it ->
                assertThat(it.path("loadBalancers"))
                    .hasSize(it.path("serviceName").asString().endsWith("-api") ? 1 : 0));
  }

  @Test
  void theTaskOfAWorkerIsWhatTheTemplateSays() {
    JsonNode task =
        aws("ecs", "describe-task-definition", "--task-definition", "oms-billing-worker")
            .path("taskDefinition");
    JsonNode container = task.at("/containerDefinitions/0");

    assertThat(task.path("taskRoleArn").asString()).contains("oms-billing-worker-TaskRole");
    assertThat(task.path("executionRoleArn").asString())
        .contains("oms-billing-worker-ExecutionRole");
    assertThat(container.path("image").asString())
        .isEqualTo(REGISTRY + "/oms/billing-service:1.0.0");
    assertThat(container.path("stopTimeout").asInt()).isEqualTo(120);
    assertThat(container.path("portMappings")).isEmpty();
    assertThat(container.at("/healthCheck/command/1").asString()).contains(":8080/health");
    assertThat(container.path("secrets").valueStream().map(it -> it.path("name").asString()))
        .contains("TEMPORAL_HOST", "TEMPORAL_TLS_KEY", "BILLING_DB_PASSWORD");
  }

  @Test
  void workersAreScaledByCpuBacklogAndWaiting() {
    assertThat(scaling("describe-scalable-targets").path("ScalableTargets").valueStream())
        .hasSize(6)
        .allMatch(it -> it.path("MinCapacity").asInt() == 2);
    var policies = scaling("describe-scaling-policies").path("ScalingPolicies").valueStream();
    assertThat(
            policies.map(
                it -> it.path("ResourceId").asString() + " " + it.path("PolicyName").asString()))
        .hasSize(12)
        .contains(
            "service/oms/oms-order-worker cpu",
            "service/oms/oms-order-worker backlog",
            "service/oms/oms-order-worker schedule-to-start",
            "service/oms/oms-order-api cpu")
        .doesNotContain("service/oms/oms-order-api backlog");
  }

  @Test
  void anAlarmOnWaitingStartsWorkers() {
    JsonNode alarms = aws("cloudwatch", "describe-alarms", "--alarm-name-prefix", "oms-");
    assertThat(
            alarms
                .path("MetricAlarms")
                .valueStream()
                .filter(it -> it.path("ExtendedStatistic").asString("").equals("p95")))
        .hasSize(3)
        .allMatch(
            it -> it.at("/AlarmActions/0").asString().endsWith(":policyName/schedule-to-start"));
  }

  @Test
  void theClusterIsMeasuredAndOffersSpot() {
    JsonNode cluster =
        aws("ecs", "describe-clusters", "--clusters", "oms", "--include", "SETTINGS")
            .at("/clusters/0");
    assertThat(cluster.at("/settings/0/value").asString()).isEqualTo("enhanced");
    assertThat(Stack.strings(cluster.path("capacityProviders")))
        .containsExactly("FARGATE", "FARGATE_SPOT");
  }

  @Test
  void incidentsGoToTheQueue() {
    JsonNode rules = aws("events", "list-rules", "--name-prefix", "oms-cluster-").path("Rules");
    assertThat(rules.valueStream().map(it -> it.path("Name").asString()))
        .hasSize(3)
        .allMatch(it -> target(it).endsWith(":oms-incidents"));
  }

  @Test
  void endsOfJobsGoToTheWorkersQueue() {
    JsonNode rules = aws("events", "list-rules", "--name-prefix", "oms-jobs-").path("Rules");
    assertThat(rules.valueStream().map(it -> it.path("Name").asString()))
        .singleElement()
        .satisfies(it -> assertThat(target(it)).endsWith(":oms-jobs-stopped"));
  }

  @Test
  void billingsWorkerIsToldOfItsPool() {
    JsonNode task =
        aws("ecs", "describe-task-definition", "--task-definition", "oms-billing-worker")
            .path("taskDefinition");
    String settings =
        task.at("/containerDefinitions/0/environment")
            .valueStream()
            .filter(it -> it.path("name").asString().equals("SPRING_APPLICATION_JSON"))
            .map(it -> it.path("value").asString())
            .findFirst()
            .orElseThrow();
    JsonNode pool = JsonMapper.shared().readTree(settings).at("/oms/runner/pools/settlement");
    assertThat(pool.at("/roles/execution").asString()).contains(":role/oms-jobs-ExecutionRole");
    assertThat(pool.at("/network/security-groups").asString()).startsWith("sg-");
    assertThat(pool.path("image").asString()).isEqualTo(REGISTRY + "/oms/billing-service:1.0.0");
    assertThat(
            aws("iam", "list-policies", "--scope", "Local")
                .path("Policies")
                .valueStream()
                .map(it -> it.path("PolicyName").asString()))
        .anyMatch(it -> it.contains("oms-jobs-WorkerPolicy"));
  }

  @Test
  void aJobMayBeRegisteredAndRunByHand() {
    JsonNode file = JsonMapper.shared().readTree(Repository.text(Stacks.FOLDER + "job.json"));
    assertThat(file.at("/containerDefinitions/0/secrets").valueStream())
        .hasSize(3)
        .allMatch(it -> it.path("valueFrom").asString().startsWith("arn:aws:ssm:"));
    String definition =
        aws("ecs", "register-task-definition", "--cli-input-json", file.toString())
            .at("/taskDefinition/taskDefinitionArn")
            .asString();
    String subnet = aws("ec2", "describe-subnets").at("/Subnets/0/SubnetId").asString();
    String group =
        aws("ec2", "describe-security-groups").at("/SecurityGroups/0/GroupId").asString();
    String network =
        "awsvpcConfiguration={subnets=[%s],securityGroups=[%s]}".formatted(subnet, group);
    String command =
        "{\"containerOverrides\": [{\"name\": \"job\", \"command\": [\"settle\", \"--day=2026-11-20\"]}]}";

    JsonNode run =
        aws(
            "ecs",
            "run-task",
            "--cluster",
            "oms",
            "--task-definition",
            "oms-settlement-by-hand",
            "--launch-type",
            "FARGATE",
            "--network-configuration",
            network,
            "--overrides",
            command);

    assertThat(run.path("failures")).isEmpty();
    assertThat(run.at("/tasks/0/taskDefinitionArn").asString()).isEqualTo(definition);
  }

  private static String target(String rule) {
    return aws("events", "list-targets-by-rule", "--rule", rule).at("/Targets/0/Arn").asString();
  }

  private static Stream<JsonNode> services() {
    var command = Stream.of("ecs", "describe-services", "--cluster", "oms", "--services");
    var names = Stacks.roles().stream().map("oms-"::concat);
    return aws(Stream.concat(command, names).toArray(String[]::new)).path("services").valueStream();
  }

  private static JsonNode scaling(String question) {
    return aws("application-autoscaling", question, "--service-namespace", "ecs");
  }

  private static JsonNode aws(String... arguments) {
    return Objects.requireNonNull(moto).aws(arguments);
  }
}
