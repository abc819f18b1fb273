package oms.deployment.ecs;

import java.util.stream.Stream;
import oms.deployment.service.ServiceFacts;
import tools.jackson.databind.JsonNode;

/** How the number of tasks changes. */
final class ScalingRules {

  private ScalingRules() {}

  static Stream<String> neverOne(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            it.properties("Capacity").path("MinCapacity").asInt(0) == 2
                && it.properties("Capacity")
                    .path("ResourceId")
                    .asString("")
                    .equals("service/import:oms-cluster-Cluster/${TaskService.Name}"),
        it -> "is scaled to " + it.properties("Capacity"));
  }

  static Stream<String> byCpu(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> {
          JsonNode cpu =
              it.properties("CpuScaling").path("TargetTrackingScalingPolicyConfiguration");
          return cpu.at("/PredefinedMetricSpecification/PredefinedMetricType")
                  .asString("")
                  .equals("ECSServiceAverageCPUUtilization")
              && cpu.path("TargetValue").asInt(0) == 25
              && outFastInSlow(cpu);
        },
        it -> "is scaled by CPU as " + it.properties("CpuScaling"));
  }

  private static boolean outFastInSlow(JsonNode policy) {
    return policy.path("ScaleOutCooldown").asInt(0) == 60
        && policy.path("ScaleInCooldown").asInt(0) == 300;
  }

  static Stream<String> byBacklogPerTask(Stacks stacks) {
    return stacks
        .workers()
        .filter(
            it -> {
              JsonNode backlog =
                  it.properties("BacklogScaling").path("TargetTrackingScalingPolicyConfiguration");
              JsonNode metrics = backlog.at("/CustomizedMetricSpecification/Metrics");
              return !(outFastInSlow(backlog)
                  && backlog.path("TargetValue").asInt(0) > 0
                  && metric(metrics, "ApproximateBacklogCount")
                      .at("/Dimensions/0/Value")
                      .asString("")
                      .equals(ServiceFacts.taskQueue(it.service()))
                  && metric(metrics, "RunningTaskCount")
                      .at("/Dimensions/1/Value")
                      .asString("")
                      .equals("${TaskService.Name}")
                  && metrics.path(2).path("Expression").asString("").contains("backlog / tasks"));
            })
        .map(it -> it.name() + " is scaled by backlog as " + it.properties("BacklogScaling"));
  }

  private static JsonNode metric(JsonNode metrics, String name) {
    return metrics
        .valueStream()
        .map(it -> it.at("/MetricStat/Metric"))
        .filter(it -> it.path("MetricName").asString("").equals(name))
        .findFirst()
        .orElseGet(() -> metrics.path("none"));
  }

  static Stream<String> waitingOnlyAdds(Stacks stacks) {
    return stacks
        .workers()
        .filter(
            it -> {
              JsonNode alarm = it.properties("SlowStart");
              JsonNode steps =
                  it.referenced(alarm.at("/AlarmActions/0"))
                      .at("/StepScalingPolicyConfiguration/StepAdjustments");
              return !(alarm.path("ExtendedStatistic").asString("").equals("p95")
                  && alarm.path("ComparisonOperator").asString("").equals("GreaterThanThreshold")
                  && alarm.path("TreatMissingData").asString("").equals("notBreaching")
                  && alarm
                      .at("/Dimensions/0/Value")
                      .asString("")
                      .equals(ServiceFacts.taskQueue(it.service()))
                  && !steps.isEmpty()
                  && steps
                      .valueStream()
                      .allMatch(step -> step.path("ScalingAdjustment").asInt(0) > 0));
            })
        .map(
            it ->
                it.name()
                    + " does not answer waiting with more tasks: "
                    + it.properties("SlowStart"));
  }

  static Stream<String> backlogIsMissed(Stacks stacks) {
    return stacks
        .workers()
        .filter(
            it ->
                !it.properties("BacklogUnknown")
                    .path("TreatMissingData")
                    .asString("")
                    .equals("breaching"))
        .map(it -> it.name() + " does not miss the backlog");
  }
}
