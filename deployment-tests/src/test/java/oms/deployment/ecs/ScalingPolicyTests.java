package oms.deployment.ecs;

import static oms.deployment.ecs.Policy.in;
import static oms.deployment.ecs.Policy.inService;
import static oms.deployment.ecs.Policy.isKeptAndBrokenBy;
import static oms.deployment.ecs.Policy.withoutInService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class ScalingPolicyTests {

  private static final String TRACKING = "TargetTrackingScalingPolicyConfiguration.";

  @Test
  void aServiceBeginsWithTwoTasks() {
    isKeptAndBrokenBy(Rule.TWO_TO_BEGIN_WITH, inService("DesiredCount", 1));
  }

  @Test
  void aServiceThatIsDeployedAgainKeepsWhatItWasScaledTo() {
    Stack again = Stacks.service("order-worker", Map.of("DesiredCount", "keep"));

    assertThat(again.taskService().has("DesiredCount")).isFalse();
  }

  @Test
  void aVersionRunsBesideTheOthers() {
    Stack version = Stacks.service("order-worker", Map.of("BuildId", "b1"));

    assertThat(version.taskService().path("ServiceName").asString())
        .isEqualTo("oms-order-worker-b1");
    assertThat(version.properties("Logs").path("LogGroupName").asString()).endsWith("/b1");
    assertThat(version.variable("TEMPORAL_WORKER_BUILD_ID")).hasValue("b1");
    assertThat(version.variable("TEMPORAL_DEPLOYMENT_NAME")).hasValue("order-service");
  }

  @Test
  void fourOfFiveTasksAreOnSpotAndOneNeverIs() {
    isKeptAndBrokenBy(
        Rule.SPOT_SHARE,
        inService("CapacityProviderStrategy.1.Weight", 50),
        inService("CapacityProviderStrategy.0.Base", 0),
        withoutInService("CapacityProviderStrategy.1"),
        withoutInService("CapacityProviderStrategy"));
  }

  @Test
  void theClusterOffersSpot() {
    isKeptAndBrokenBy(
        Rule.CLUSTER_OFFERS_SPOT,
        Change.set(
            "cluster", "Resources.Capacity.Properties.CapacityProviders", List.of("FARGATE")));
  }

  @Test
  void aServiceIsNeverScaledToOneTask() {
    isKeptAndBrokenBy(Rule.NEVER_ONE, in("Capacity", "MinCapacity", 1));
  }

  @Test
  void cpuScalesOutFastAndInSlowly() {
    isKeptAndBrokenBy(
        Rule.BY_CPU,
        in("CpuScaling", TRACKING + "TargetValue", 70),
        in("CpuScaling", TRACKING + "ScaleInCooldown", 60),
        in("CpuScaling", TRACKING + "ScaleOutCooldown", 300));
  }

  @Test
  void theBacklogOfEachTaskScalesWorkers() {
    String metrics = TRACKING + "CustomizedMetricSpecification.Metrics.";
    isKeptAndBrokenBy(
        Rule.BY_BACKLOG_PER_TASK,
        in("BacklogScaling", metrics + "0.MetricStat.Metric.MetricName", "Backlog"),
        in("BacklogScaling", metrics + "0.MetricStat.Metric.Dimensions.0.Value", "orders"),
        in("BacklogScaling", metrics + "2.Expression", "backlog"),
        in("BacklogScaling", TRACKING + "ScaleInCooldown", 30));
  }

  @Test
  void tasksThatWaitLongAddWorkersAndNeverTakeAnyAway() {
    String steps = "StepScalingPolicyConfiguration.StepAdjustments.0.ScalingAdjustment";
    isKeptAndBrokenBy(
        Rule.WAITING_ONLY_ADDS,
        in("SlowStartScaling", steps, -1),
        in("SlowStart", "ExtendedStatistic", "p50"),
        in("SlowStart", "TreatMissingData", "breaching"),
        Change.remove("service", "Resources.SlowStart.Properties.AlarmActions"));
  }

  @Test
  void aBacklogThatNobodyTellsIsMissed() {
    isKeptAndBrokenBy(
        Rule.BACKLOG_IS_MISSED, in("BacklogUnknown", "TreatMissingData", "notBreaching"));
  }

  @Test
  void aDeploymentThatDoesNotStartIsTakenBack() {
    isKeptAndBrokenBy(
        Rule.CIRCUIT_BREAKER,
        withoutInService("DeploymentConfiguration.DeploymentCircuitBreaker"),
        inService("DeploymentConfiguration.DeploymentCircuitBreaker.Rollback", false));
  }

  @Test
  void thereAreNoFewerTasksWhileOneIsDeployed() {
    isKeptAndBrokenBy(
        Rule.NO_FEWER_WHILE_DEPLOYING,
        inService("DeploymentConfiguration.MinimumHealthyPercent", 50));
  }

  @Test
  void tasksStaySpreadOverTheZones() {
    isKeptAndBrokenBy(Rule.ZONES_IN_BALANCE, inService("AvailabilityZoneRebalancing", "DISABLED"));
  }
}
