package oms.deployment.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import oms.deployment.cloudformation.Moto;
import oms.deployment.tool.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two builds as {@code deployments/lambda/deploy} publishes them, in moto. It stands in for AWS as
 * far as it goes: that parameters, exports and the order of the stacks fit, that AWS's API takes
 * what is said of functions, versions and roles, and what is there afterwards. It runs no function,
 * resolves no secret and judges no rights.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedTests {

  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:oms-";
  private static final String TASK = "[{\"name\": \"oms\", \"image\": \"oms\", \"memory\": 512}]";

  private @Nullable Moto moto;
  private @Nullable Path folder;
  private String said = "";

  @BeforeAll
  void deployTwoBuilds(@TempDir Path folder) throws IOException {
    this.folder = folder;
    moto = Moto.start(folder);
    aws("s3api", "create-bucket", "--bucket", "artifacts");
    String ecs = Repository.path("deployments/ecs/deploy").toString();
    moto.run("ecs", List.of(ecs, "registry", "1.0.0", "network", "data"));
    said = deploy("1.4.0", "first");
    said += deploy("1.5.0", "second", "billing");
  }

  @AfterAll
  void end() {
    if (moto != null) {
      moto.close();
    }
  }

  private String deploy(String build, String code, String... functions) throws IOException {
    Path zip = Objects.requireNonNull(folder).resolve(code + ".zip");
    Files.writeString(zip, code);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("env", "PRINCIPALS=" + Stacks.TEMPORAL, "EXTERNAL_ID=" + Stacks.EXTERNAL_ID));
    command.add(Repository.path(Stacks.FOLDER + "deploy").toString());
    command.addAll(List.of(zip.toString(), "artifacts", build));
    command.addAll(List.of(functions));
    return Objects.requireNonNull(moto).run("deploy", command);
  }

  @Test
  void everyBuildIsAVersionOfItsOwn() {
    assertThat(versions("orders"))
        .extracting(DeployedTests::described)
        .containsExactly("$LATEST is Build ID 1.4.0", "1 is Build ID 1.4.0");
    assertThat(versions("billing"))
        .extracting(DeployedTests::described)
        .containsExactly("$LATEST is Build ID 1.5.0", "1 is Build ID 1.4.0", "2 is Build ID 1.5.0");
  }

  private static String described(JsonNode version) {
    return version.path("Version").asString() + " is " + version.path("Description").asString();
  }

  @Test
  void theVersionOfABuildStaysAsItWas() {
    assertThat(build("billing", "1")).isEqualTo("1.4.0");
    assertThat(build("billing", "2")).isEqualTo("1.5.0");
  }

  @Test
  void theArnThatIsRegisteredIsThatOfTheVersion() {
    assertThat(said.lines())
        .contains("billing, build 1.5.0: " + FUNCTION + "billing:2")
        .contains("orders, build 1.4.0: " + FUNCTION + "orders:1");
  }

  @Test
  void noVersionIsInvokedAgainByLambdaWhenItHasFailed() {
    for (String version : List.of("1", "2")) {
      JsonNode invocations =
          aws(
              "lambda",
              "get-function-event-invoke-config",
              "--function-name",
              "oms-billing:" + version);
      assertThat(invocations.path("MaximumRetryAttempts").asInt(-1)).isZero();
      assertThat(invocations.path("MaximumEventAgeInSeconds").asInt()).isEqualTo(60);
    }
  }

  @Test
  void theAliasForPeopleIsAtTheBuildThatWasDeployedLast() {
    JsonNode alias =
        aws("lambda", "get-alias", "--function-name", "oms-billing", "--name", "deployed");

    assertThat(alias.path("FunctionVersion").asString()).isEqualTo("2");
  }

  @Test
  void aFunctionIsWhatTheTemplateSays() {
    JsonNode function = aws("lambda", "get-function", "--function-name", "oms-shipments");
    JsonNode configuration = function.path("Configuration");

    assertThat(configuration.path("Runtime").asString()).isEqualTo("java25");
    assertThat(configuration.path("Handler").asString())
        .isEqualTo("oms.serverless.LambdaWorker::handleRequest");
    assertThat(configuration.path("Timeout").asInt()).isEqualTo(600);
    assertThat(configuration.path("Role").asString()).contains("oms-lambda-shipments-Execution");
    assertThat(configuration.at("/VpcConfig/SubnetIds")).hasSize(2);
    assertThat(configuration.at("/Environment/Variables/SPRING_DATASOURCE_PASSWORD").asString())
        .isEqualTo("{{resolve:secretsmanager:prod/shipping:SecretString:db-password}}");
    assertThat(function.at("/Concurrency/ReservedConcurrentExecutions").asInt()).isEqualTo(20);
  }

  @Test
  void aFunctionHasALogThatEnds() {
    JsonNode logs =
        aws("logs", "describe-log-groups", "--log-group-name-prefix", "/oms/lambda/oms-orders");

    assertThat(logs.at("/logGroups/0/retentionInDays").asInt()).isEqualTo(30);
  }

  @Test
  void theRoleOfTemporalAsksForTheExternalIdAndInvokesVersionsOfOneFunction() {
    String role = output("oms-lambda-billing-invocation", "RoleArn").replaceAll(".*/", "");
    JsonNode trust =
        aws("iam", "get-role", "--role-name", role).at("/Role/AssumeRolePolicyDocument");
    JsonNode rights =
        aws("iam", "get-role-policy", "--role-name", role, "--policy-name", "invoke")
            .path("PolicyDocument");
    var policy = new TrustPolicy(trust);

    assertThat(policy.admits(Caller.withExternalId(Stacks.TEMPORAL, Stacks.EXTERNAL_ID))).isTrue();
    assertThat(policy.admits(Caller.withoutExternalId(Stacks.TEMPORAL))).isFalse();
    // moto gives the document back in Python's own way.
    assertThat(rights.asString()).contains("'%sbilling:*'".formatted(FUNCTION));
  }

  @Test
  void aBuildThatIsPublishedMayBeDeployedAgain() throws IOException {
    assertThat(deploy("1.4.0", "first", "billing"))
        .contains("billing, build 1.4.0: " + FUNCTION + "billing:1");

    assertThat(versions("billing")).hasSize(3);
  }

  @Test
  void otherCodeUnderAPublishedBuildIsRefused() {
    assertThatThrownBy(() -> deploy("1.4.0", "third", "billing"))
        .hasMessageContaining("Build 1.4.0 of billing is published, of other code");

    assertThat(versions("billing")).hasSize(3);
  }

  /** Two that scale for the same tasks undo each other's work. */
  @Test
  void functionsBesideWorkersThatScaleByThemselvesAreRefused() {
    scale("oms-shipping-worker-b16", 2, 10);
    assertThatThrownBy(() -> deploy("b16", "third", "shipments"))
        .hasMessageContaining("service/oms/oms-shipping-worker-b16 scales by itself")
        .hasMessageContaining("MaxCapacity=2");
  }

  @Test
  void workersOfAFixedNumberMayRunBesideFunctions() throws IOException {
    scale("oms-shipping-worker-b17", 2, 2);

    assertThat(deploy("b17", "fourth", "shipments")).contains("shipments, build b17");
  }

  @Test
  void aFunctionThatThereIsNotIsNamed() {
    assertThatThrownBy(() -> deploy("1.8.0", "third", "invoices"))
        .hasMessageContaining("There is no function 'invoices'")
        .hasMessageContaining("billing-activities billing-workflows");
  }

  private void scale(String service, int least, int most) {
    aws("ecs", "create-cluster", "--cluster-name", "oms");
    aws("ecs", "register-task-definition", "--family", "oms", "--container-definitions", TASK);
    aws(
        "ecs",
        "create-service",
        "--cluster",
        "oms",
        "--service-name",
        service,
        "--task-definition",
        "oms");
    aws(
        "application-autoscaling",
        "register-scalable-target",
        "--service-namespace",
        "ecs",
        "--scalable-dimension",
        "ecs:service:DesiredCount",
        "--resource-id",
        "service/oms/" + service,
        "--min-capacity",
        "" + least,
        "--max-capacity",
        "" + most);
  }

  private Stream<JsonNode> versions(String queue) {
    return aws("lambda", "list-versions-by-function", "--function-name", "oms-" + queue)
        .path("Versions")
        .valueStream();
  }

  private String build(String queue, String version) {
    return aws(
            "lambda",
            "get-function-configuration",
            "--function-name",
            "oms-" + queue,
            "--qualifier",
            version)
        .at("/Environment/Variables/TEMPORAL_WORKER_BUILD_ID")
        .asString();
  }

  private String output(String stack, String name) {
    return aws("cloudformation", "describe-stacks", "--stack-name", stack)
        .at("/Stacks/0/Outputs")
        .valueStream()
        .filter(it -> it.path("OutputKey").asString().equals(name))
        .map(it -> it.path("OutputValue").asString())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode aws(String... arguments) {
    return Objects.requireNonNull(moto).aws(arguments);
  }
}
