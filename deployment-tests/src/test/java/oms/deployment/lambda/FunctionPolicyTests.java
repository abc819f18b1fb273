package oms.deployment.lambda;

import static oms.deployment.lambda.Policy.in;
import static oms.deployment.lambda.Policy.inFunction;
import static oms.deployment.lambda.Policy.isKeptAndBrokenBy;
import static oms.deployment.lambda.Policy.without;
import static oms.deployment.lambda.Policy.withoutInFunction;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FunctionPolicyTests {

  @Test
  void functionsRunTheWorkerOnJava25() {
    isKeptAndBrokenBy(
        Rule.JAVA_25,
        inFunction("Runtime", "java21"),
        inFunction("Handler", "oms.serverless.Worker::handleRequest"));
  }

  @Test
  void functionsHaveTimeToWork() {
    isKeptAndBrokenBy(
        Rule.TIME_TO_WORK,
        withoutInFunction("Timeout"),
        Change.set("function", "Parameters.Timeout.Default", 60));
  }

  @Test
  void functionsHaveTheirOwnConcurrency() {
    isKeptAndBrokenBy(Rule.RESERVED_CONCURRENCY, withoutInFunction("ReservedConcurrentExecutions"));
  }

  @Test
  void functionsAreToldWhichBuildTheyAre() {
    isKeptAndBrokenBy(
        Rule.TOLD_WHO_IT_IS,
        withoutInFunction("Environment.Variables.TEMPORAL_WORKER_BUILD_ID"),
        withoutInFunction("Environment.Variables.TEMPORAL_DEPLOYMENT_NAME"),
        inFunction("Environment.Variables.TEMPORAL_WORKER_BUILD_ID", "latest"),
        inFunction("Description", "The worker of a queue"));
  }

  /** So that functions and the service's own workers can be of one build, and share its tasks. */
  @Test
  void functionsAreOfTheServicesOwnDeploymentUnlessItIsSaid() {
    Stack own = Stacks.function("shipments", Map.of());
    Stack named = Stacks.function("shipments", Map.of("DeploymentName", "oms/rare"));

    assertThat(own.variables().get("TEMPORAL_DEPLOYMENT_NAME")).hasToString("\"shipping-service\"");
    assertThat(named.variables().get("TEMPORAL_DEPLOYMENT_NAME")).hasToString("\"oms/rare\"");
  }

  @Test
  void secretsAreReferences() {
    String variables = "Environment.Variables.";
    isKeptAndBrokenBy(
        Rule.SECRETS_BY_REFERENCE,
        inFunction(variables + "SPRING_DATASOURCE_PASSWORD", "plain"),
        inFunction(
            variables + "SPRING_DATASOURCE_PASSWORD",
            "{{resolve:ssm-secure:/prod/billing/db-password}}"),
        inFunction(variables + "TEMPORAL_TLS_KEY.Fn::If.1", "-----BEGIN PRIVATE KEY-----"));
  }

  @Test
  void anApiKeyIsAReferenceTooAndComesInsteadOfACertificate() {
    Map<String, JsonNode> variables =
        Stacks.function("billing", Map.of("Authentication", "api-key")).variables();

    assertThat(variables.get("TEMPORAL_API_KEY"))
        .hasToString("\"{{resolve:secretsmanager:prod/temporal:SecretString:api-key}}\"");
    assertThat(variables).doesNotContainKeys("TEMPORAL_TLS_CERT", "TEMPORAL_TLS_KEY");
  }

  @Test
  void variablesAreUnderAKeyOfOurOwn() {
    isKeptAndBrokenBy(
        Rule.OWN_KEY,
        withoutInFunction("KmsKeyArn"),
        Change.set("key", "Resources.Key.Properties.EnableKeyRotation", false));
  }

  @Test
  void functionsWriteToALogOfTheirOwn() {
    isKeptAndBrokenBy(
        Rule.OWN_LOG,
        withoutInFunction("LoggingConfig"),
        inFunction("LoggingConfig.LogGroup", "/oms/everything"),
        inFunction("LoggingConfig.LogFormat", "Text"));
  }

  @Test
  void logsEnd() {
    isKeptAndBrokenBy(Rule.LOG_ENDS, without("function", "Logs", "RetentionInDays"));
  }

  @Test
  void failuresAreNoticed() {
    isKeptAndBrokenBy(
        Rule.FAILURES_ARE_NOTICED,
        Change.remove("function", "Resources.Failing"),
        in("function", "Throttled", "MetricName", "Invocations"));
  }

  @Test
  void functionsAreInPrivate() {
    isKeptAndBrokenBy(
        Rule.PRIVATE_NETWORK,
        inFunction("VpcConfig.Fn::If.1.SubnetIds.0", "subnet-public"),
        inFunction("VpcConfig.Fn::If.1.SecurityGroupIds", List.of("sg-of-all")));
  }

  @Test
  void functionsReachTemporalAndTheirDatabaseOnly() {
    isKeptAndBrokenBy(
        Rule.FEW_WAYS_OUT,
        in("function", "Access", "SecurityGroupEgress.0.ToPort", 65535),
        in(
            "function",
            "Access",
            "SecurityGroupEgress.+",
            Map.of("IpProtocol", "tcp", "FromPort", 80, "ToPort", 80, "CidrIp", "0.0.0.0/0")));
  }

  @Test
  void withoutANetworkAFunctionIsInNone() {
    Stack stack = Stacks.function("billing", Map.of("NetworkStack", ""));

    assertThat(stack.properties("Function").has("VpcConfig")).isFalse();
    assertThat(stack.resources().has("Access")).isFalse();
    assertThat(stack.statements("ExecutionRole").toString()).doesNotContain("ec2:");
  }

  @Test
  void anImageMayBeItsCode() {
    String image = "registry/oms/serverless-worker@sha256:" + "0".repeat(64);

    JsonNode function =
        Stacks.function("billing", Map.of("ImageUri", image)).properties("Function");

    assertThat(function.path("PackageType").asString()).isEqualTo("Image");
    assertThat(function.path("Code")).hasToString("{\"ImageUri\":\"%s\"}".formatted(image));
    assertThat(function.has("Handler") || function.has("Runtime")).isFalse();
  }

  @Test
  void activitiesMayBeIsolatedBesideTheRest() {
    assertThat(Stacks.function("billing-activities", Map.of()).variables())
        .extractingByKey("OMS_SERVERLESS_PROFILE")
        .hasToString("\"isolated\"");
    assertThat(Stacks.function("billing-workflows", Map.of()).variables())
        .extractingByKey("OMS_SERVERLESS_PROFILE")
        .hasToString("\"workflows\"");
  }
}
