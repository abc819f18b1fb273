package oms.deployment.ecs;

import static oms.deployment.ecs.Policy.in;
import static oms.deployment.ecs.Policy.inTask;
import static oms.deployment.ecs.Policy.isKeptAndBrokenBy;
import static oms.deployment.ecs.Policy.withoutInTask;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class TaskPolicyTests {

  @Test
  void tasksAreAskedForTheirHealth() {
    isKeptAndBrokenBy(
        Rule.HEALTH_CHECK,
        withoutInTask("HealthCheck"),
        inTask("HealthCheck.Command.1", "curl -f http://localhost:9000/health || exit 1"),
        inTask("Environment.0.Value", "9082"));
  }

  @Test
  void tasksAreStoppedAfterTheyHaveDrained() {
    isKeptAndBrokenBy(Rule.TIME_TO_DRAIN, inTask("StopTimeout", 30), withoutInTask("StopTimeout"));
  }

  @Test
  void workersTakeNinetySecondsToDrain() {
    isKeptAndBrokenBy(Rule.LONG_DRAIN, inTask("Environment.3.Fn::If.1.Value", "25s"));
  }

  @Test
  void secretsComeFromTheParameterStoreByArn() {
    isKeptAndBrokenBy(
        Rule.SECRETS_BY_ARN,
        inTask("Secrets.0.Name", "TEMPORAL_SECRET"),
        inTask(
            "Secrets.+",
            Map.of(
                "Name",
                "MORE",
                "ValueFrom",
                Map.of(
                    "Fn::Sub",
                    "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${ParameterPath}/temporal/host"))));
  }

  @Test
  void noSecretIsPlain() {
    isKeptAndBrokenBy(
        Rule.NO_PLAIN_SECRETS,
        inTask("Environment.+", Map.of("Name", "TEMPORAL_TLS_KEY", "Value", "plain")),
        inTask("Environment.+", Map.of("Name", "ORDER_DB_PASSWORD", "Value", "plain")));
  }

  @Test
  void tasksDoNotWriteTheirOwnFiles() {
    isKeptAndBrokenBy(
        Rule.READ_ONLY_ROOT,
        inTask("ReadonlyRootFilesystem", false),
        withoutInTask("ReadonlyRootFilesystem"));
  }

  @Test
  void tasksHaveAFolderToWriteTo() {
    isKeptAndBrokenBy(
        Rule.WRITABLE_TMP, withoutInTask("MountPoints"), inTask("MountPoints.0.ReadOnly", true));
  }

  @Test
  void tasksDoNotRunAsRoot() {
    isKeptAndBrokenBy(Rule.NOT_ROOT, inTask("User", "0"), withoutInTask("User"));
  }

  @Test
  void tasksHaveNoCapabilities() {
    isKeptAndBrokenBy(Rule.NO_CAPABILITIES, withoutInTask("LinuxParameters.Capabilities"));
  }

  @Test
  void tasksHaveAnInitProcess() {
    isKeptAndBrokenBy(Rule.INIT_PROCESS, inTask("LinuxParameters.InitProcessEnabled", false));
  }

  @Test
  void allTasksOfADeploymentRunTheSameImage() {
    isKeptAndBrokenBy(Rule.SAME_IMAGE, inTask("VersionConsistency", "disabled"));
  }

  @Test
  void theRoleIsTheCommand() {
    isKeptAndBrokenBy(Rule.ROLE_AS_COMMAND, inTask("Command", List.of("all")));
  }

  @Test
  void tasksOfOneServiceAreTagged() {
    isKeptAndBrokenBy(Rule.TAGGED, Policy.withoutInService("PropagateTags"));
  }

  @Test
  void theLogHasAGroupOfItsOwn() {
    isKeptAndBrokenBy(
        Rule.LOG_GROUP,
        inTask("LogConfiguration.LogDriver", "none"),
        inTask("LogConfiguration.Options.awslogs-group", "/oms/all"));
  }

  @Test
  void theLogEnds() {
    isKeptAndBrokenBy(
        Rule.LOGS_END, Change.remove("service", "Resources.Logs.Properties.RetentionInDays"));
  }

  @Test
  void theLogBecomesMetrics() {
    isKeptAndBrokenBy(
        Rule.LOGS_BECOME_METRICS,
        in("Logs", "LogGroupClass", "INFREQUENT_ACCESS"),
        inTask("Environment.4.Fn::If.1.Value", "false"));
  }
}
