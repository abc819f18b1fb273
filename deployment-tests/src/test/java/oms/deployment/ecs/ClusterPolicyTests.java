package oms.deployment.ecs;

import static oms.deployment.ecs.Policy.isKeptAndBrokenBy;

import java.util.List;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class ClusterPolicyTests {

  @Test
  void containersAreMeasured() {
    isKeptAndBrokenBy(
        Rule.CONTAINER_INSIGHTS,
        set("Cluster.Properties.ClusterSettings.0.Value", "disabled"),
        Change.remove("cluster", "Resources.Cluster.Properties.ClusterSettings"));
  }

  @Test
  void whatMattersIsOnTheDashboard() {
    isKeptAndBrokenBy(Rule.DASHBOARD, set("Dashboard.Properties.DashboardBody", "{}"));
  }

  @Test
  void stoppedTasksFailedDeploymentsAndPlacementFailuresAreQueued() {
    isKeptAndBrokenBy(
        Rule.INCIDENTS,
        Change.remove("cluster", "Resources.StoppedTasks"),
        set("FailedDeployments.Properties.EventPattern.detail-type", List.of("ECS Deployment")),
        set("PlacementFailures.Properties.Targets.0.Arn", "arn:aws:sqs:::other"),
        Change.remove("cluster", "Resources.IncidentsPolicy"));
  }

  @Test
  void whatCannotBeReadIsKept() {
    isKeptAndBrokenBy(
        Rule.NOTHING_IS_LOST,
        Change.remove("cluster", "Resources.Incidents.Properties.RedrivePolicy"));
  }

  private static Change set(String path, Object value) {
    return Change.set("cluster", "Resources." + path, value);
  }
}
