package oms.serverless.release;

import static io.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY;
import static oms.serverless.release.Registered.DEPLOYMENT;
import static oms.serverless.release.Registered.EXTERNAL_ID;
import static oms.serverless.release.Registered.FUNCTION;
import static oms.serverless.release.Registered.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.grpc.Status;
import io.temporal.api.compute.v1.ComputeConfigScalingGroup;
import io.temporal.api.workflowservice.v1.CreateWorkerDeploymentRequest;
import io.temporal.api.workflowservice.v1.CreateWorkerDeploymentResponse;
import io.temporal.api.workflowservice.v1.CreateWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.CreateWorkerDeploymentVersionResponse;
import io.temporal.api.workflowservice.v1.DescribeWorkerDeploymentVersionRequest;
import io.temporal.api.workflowservice.v1.UpdateWorkerDeploymentVersionComputeConfigRequest;
import io.temporal.api.workflowservice.v1.UpdateWorkerDeploymentVersionComputeConfigResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against recorded requests, because no server that is free to run here knows them. */
class RegisterTests {

  private final PlayedTemporal temporal = new PlayedTemporal();

  @BeforeEach
  void nothingIsThere() {
    temporal
        .answering(
            CreateWorkerDeploymentRequest.class,
            CreateWorkerDeploymentResponse.getDefaultInstance())
        .refusing(
            DescribeWorkerDeploymentVersionRequest.class, Status.Code.NOT_FOUND, "no such version")
        .answering(
            CreateWorkerDeploymentVersionRequest.class,
            CreateWorkerDeploymentVersionResponse.getDefaultInstance())
        .answering(
            UpdateWorkerDeploymentVersionComputeConfigRequest.class,
            UpdateWorkerDeploymentVersionComputeConfigResponse.getDefaultInstance());
  }

  @AfterEach
  void end() {
    temporal.close();
  }

  @Test
  void aBuildIsMadeWithWhatIsInvokedForIt() throws Exception {
    Run run = register();

    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    assertThat(run.said()).contains("build b2 is registered", FUNCTION);
    CreateWorkerDeploymentVersionRequest request = created().getFirst();
    assertThat(
            JsonFormat.printer()
                .omittingInsignificantWhitespace()
                .print(request.getDeploymentVersion()))
        .isEqualTo("{\"buildId\":\"b2\",\"deploymentName\":\"oms-billing\"}");
    ComputeConfigScalingGroup group = request.getComputeConfig().getScalingGroupsOrThrow("default");
    assertThat(group.getProvider().getType()).isEqualTo("aws-lambda");
    assertThat(group.getScaler().getType()).isEqualTo("no-sync");
    assertThat(details(group))
        .isEqualTo(
            "{\"arn\":\"%s\",\"role\":\"%s\",\"role_external_id\":\"%s\"}"
                .formatted(FUNCTION, ROLE, EXTERNAL_ID));
  }

  @Test
  void theNamespaceIsThatOfTheEnvironment() {
    register();

    assertThat(created().getFirst().getNamespace()).isEqualTo("default");
    assertThat(created().getFirst().getIdentity()).isEqualTo("oms-release");
  }

  @Test
  void aRepeatedRequestIsTheSameRequest() {
    register();
    register();

    assertThat(created()).hasSize(2);
    assertThat(created().getFirst().getRequestId()).isNotEmpty();
    assertThat(created().getLast()).isEqualTo(created().getFirst());
  }

  @Test
  void anotherBuildIsAnotherRequest() {
    register();
    register("--build-id", "b3");

    assertThat(created().getFirst().getRequestId())
        .isNotEqualTo(created().getLast().getRequestId());
  }

  @Test
  void aDeploymentThatIsThereIsTaken() {
    temporal.refusing(
        CreateWorkerDeploymentRequest.class,
        Status.Code.ALREADY_EXISTS,
        "Worker Deployment with name \"oms-billing\" already exists");

    assertThat(register().code()).isEqualTo(Release.DONE);
    assertThat(created()).hasSize(1);
  }

  @Test
  void aBuildThatIsRegisteredIsLeftAsItIs() {
    thereIs(FUNCTION);

    Run run = register();

    assertThat(run.code()).isEqualTo(Release.DONE);
    assertThat(run.said()).contains("build b2 was registered before");
    assertThat(created()).isEmpty();
    assertThat(updated()).isEmpty();
  }

  @Test
  void aBuildThatPolledBeforeItWasRegisteredIsGivenItsFunction() {
    temporal.answering(DescribeWorkerDeploymentVersionRequest.class, Registered.polling("b2"));

    assertThat(register().said()).contains("build b2 is registered and");
    var group = updated().getFirst().getComputeConfigScalingGroupsOrThrow("default");
    assertThat(details(group.getScalingGroup())).contains(FUNCTION);
  }

  @Test
  void anotherRoleForTheSameFunctionIsTakenUp() {
    thereIs(FUNCTION);

    Run run = register("--role-arn", ROLE + "-2");

    assertThat(run.said()).contains("is registered anew");
    assertThat(
            details(
                updated()
                    .getFirst()
                    .getComputeConfigScalingGroupsOrThrow("default")
                    .getScalingGroup()))
        .contains(ROLE + "-2");
  }

  @Test
  void anotherFunctionForTheSameBuildIsRefused() {
    thereIs(FUNCTION);
    String other = FUNCTION.replace(":5", ":6");

    Run run = register("--function-arn", other);

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained())
        .contains(FUNCTION, other, "Give what is new a build id of its own");
    assertThat(updated()).isEmpty();
  }

  @Test
  void inDevelopmentTheFunctionOfABuildMayChange() {
    thereIs(FUNCTION);

    Run run = register("--function-arn", FUNCTION.replace(":5", ":6"), "--dev");

    assertThat(run.code()).isEqualTo(Release.DONE);
    assertThat(updated()).hasSize(1);
  }

  @Test
  void activitiesMayHaveAFunctionOfTheirOwn() {
    String activities = FUNCTION.replace("oms-billing:5", "oms-billing-activities:2");

    register("--activities-function-arn", activities, "--activities-role-arn", ROLE + "-2");

    var config = created().getFirst().getComputeConfig();
    assertThat(config.getScalingGroupsMap()).containsOnlyKeys("default", "activities");
    ComputeConfigScalingGroup group = config.getScalingGroupsOrThrow("activities");
    assertThat(group.getTaskQueueTypesList()).containsExactly(TASK_QUEUE_TYPE_ACTIVITY);
    assertThat(details(group)).contains(activities, ROLE + "-2");
    assertThat(config.getScalingGroupsOrThrow("default").getTaskQueueTypesList()).isEmpty();
  }

  @Test
  void activitiesThatAreGivenBackAreRemoved() {
    var both = Registered.build("b2", FUNCTION).toBuilder();
    both.getWorkerDeploymentVersionInfoBuilder()
        .getComputeConfigBuilder()
        .putScalingGroups("activities", ComputeConfigScalingGroup.getDefaultInstance());
    temporal.answering(DescribeWorkerDeploymentVersionRequest.class, both.build());

    register();

    assertThat(updated().getFirst().getRemoveComputeConfigScalingGroupsList())
        .containsExactly("activities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":$LATEST", ":current", ":0"})
  void aFunctionWhoseCodeMayChangeIsRefusedBeforeAnythingIsAsked(String qualifier) {
    Run run = register("--function-arn", FUNCTION.replace(":5", qualifier));

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained())
        .startsWith("--function-arn is '")
        .contains("Publish a version and name it", "--dev");
    assertThat(temporal.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":$LATEST", ":current"})
  void inDevelopmentItIsTakenWithoutARole(String qualifier) {
    String arn = FUNCTION.replace(":5", qualifier);

    Run run =
        Run.at(
            temporal.address(),
            words("register", "--build-id", "b2", "--function-arn", arn, "--dev"));

    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    assertThat(details(created().getFirst().getComputeConfig().getScalingGroupsOrThrow("default")))
        .isEqualTo("{\"arn\":\"%s\"}".formatted(arn));
  }

  @Test
  void whatIsNoFunctionIsRefused() {
    Run run = register("--function-arn", "arn:aws:s3:::oms-lambda:5");

    assertThat(run.complained()).contains("names no Lambda function", ":function:oms-billing:5");
  }

  @Test
  void whatIsNoRoleIsRefused() {
    Run run = register("--role-arn", "oms-billing-invocation");

    assertThat(run.complained()).startsWith("--role-arn is 'oms-billing-invocation'");
    assertThat(temporal.asked()).isEmpty();
  }

  @Test
  void aRoleWithoutAnExternalIdIsRefused() {
    Run run =
        Run.at(
            temporal.address(),
            words("register", "--build-id", "b2", "--function-arn", FUNCTION, "--role-arn", ROLE));

    assertThat(run.code()).isEqualTo(Release.MISUSED);
    assertThat(run.complained()).contains("--external-id (or the variable OMS_EXTERNAL_ID)");
  }

  @Test
  void aFunctionThatWorksAsAnotherBuildIsRefusedBeforeAnythingIsAsked(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("function.json");
    String seen =
        """
        {"FunctionArn": "%s", "State": "Active", "Timeout": 600, "Description": "Build ID b1"}"""
            .formatted(FUNCTION);
    Files.writeString(file, seen);

    Run run = register("--function-configuration", file.toString());

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("Description is 'Build ID b1' and not 'Build ID b2'");
    assertThat(temporal.asked()).isEmpty();
  }

  @Test
  void aServerThatKnowsNoComputeConfigurationIsNamedWithWhatItTakes() {
    temporal.refusing(
        CreateWorkerDeploymentRequest.class,
        Status.Code.UNIMPLEMENTED,
        "unknown method CreateWorkerDeployment");

    assertThat(register().complained())
        .contains(temporal.address(), "server 1.31", "workercontroller.enabled");
  }

  @Test
  void aRoleThatCannotBeAssumedIsToldWithWhatToDo() {
    temporal.refusing(
        CreateWorkerDeploymentVersionRequest.class,
        Status.Code.INVALID_ARGUMENT,
        "failed to assume role " + ROLE + ": operation error STS: AssumeRole");

    Run run = register();

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("Temporal refuses: failed to assume role", "repeat");
  }

  @Test
  void aRoleThatTrustsWithoutTheExternalIdIsToldWithWhatToDo() {
    temporal.refusing(
        CreateWorkerDeploymentVersionRequest.class,
        Status.Code.INVALID_ARGUMENT,
        "Trust credential not enforced on the role: role does not require the configured external ID");

    assertThat(register().complained()).contains("invocation.yaml");
  }

  private void thereIs(String functionArn) {
    temporal.answering(
        DescribeWorkerDeploymentVersionRequest.class, Registered.build("b2", functionArn));
  }

  /** With what is said later holding against what is said here. */
  private Run register(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("--build-id", "b2", "--function-arn", FUNCTION, "--role-arn", ROLE));
    words.addAll(List.of("--external-id", EXTERNAL_ID));
    words.addAll(List.of(more));
    words.addFirst("register");
    return Run.at(temporal.address(), words(words.toArray(String[]::new)));
  }

  private static String[] words(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--deployment-name", DEPLOYMENT));
    return all.toArray(String[]::new);
  }

  private List<CreateWorkerDeploymentVersionRequest> created() {
    return temporal.asked(CreateWorkerDeploymentVersionRequest.class);
  }

  private List<UpdateWorkerDeploymentVersionComputeConfigRequest> updated() {
    return temporal.asked(UpdateWorkerDeploymentVersionComputeConfigRequest.class);
  }

  private static String details(ComputeConfigScalingGroup group) {
    return group.getProvider().getDetails().getData().toStringUtf8();
  }
}
