package oms.deployment.ecs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is seen of tasks, and of those that are gone. */
final class ObservationRules {

  private static final Map<String, String> INCIDENTS =
      Map.of(
          "StoppedTasks", "ECS Task State Change",
          "FailedDeployments", "ECS Deployment State Change",
          "PlacementFailures", "ECS Service Action");
  private static final List<String> SHOWN =
      List.of(
          "ApproximateBacklogCount",
          "ApproximateBacklogAgeSeconds",
          "WorkflowTaskScheduleToStartMs",
          "ActivityScheduleToStartMs",
          "RunningTaskCount",
          "CPUUtilization",
          "MemoryUtilization");

  private ObservationRules() {}

  static Stream<String> logGroup(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            it.container().at("/LogConfiguration/LogDriver").asString("").equals("awslogs")
                && it.container()
                    .at("/LogConfiguration/Options/awslogs-group")
                    .asString("")
                    .equals("${Logs}")
                && it.properties("Logs")
                    .path("LogGroupName")
                    .asString("")
                    .equals("/oms/oms-" + it.name()),
        _ -> "has no log group of its own");
  }

  static Stream<String> logsEnd(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.properties("Logs").path("RetentionInDays").asInt(0) > 0,
        _ -> "keeps its log for ever");
  }

  static Stream<String> logsBecomeMetrics(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            it.properties("Logs").path("LogGroupClass").asString("").equals("STANDARD")
                && it.variable("OMS_CLOUDWATCH_ENABLED")
                    .orElse("false")
                    .equals(String.valueOf(it.isWorker())),
        _ -> "does not tell its metrics");
  }

  static Stream<String> tagged(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.taskService().path("PropagateTags").asString("").equals("SERVICE"),
        _ -> "does not tag its tasks");
  }

  static Stream<String> containerInsights(Stacks stacks) {
    JsonNode settings = stacks.named("cluster").properties("Cluster").path("ClusterSettings");
    boolean on =
        settings
            .valueStream()
            .anyMatch(
                it ->
                    it.path("Name").asString("").equals("containerInsights")
                        && !it.path("Value").asString("").equals("disabled"));
    return on ? Stream.empty() : Stream.of("the cluster has no Container Insights");
  }

  static Stream<String> dashboard(Stacks stacks) {
    String body =
        stacks.named("cluster").properties("Dashboard").path("DashboardBody").asString("");
    return SHOWN.stream()
        .filter(it -> !body.contains(it))
        .map(it -> "the dashboard does not show " + it);
  }

  static Stream<String> incidents(Stacks stacks) {
    Stack cluster = stacks.named("cluster");
    return INCIDENTS.entrySet().stream()
        .filter(it -> !isQueued(cluster, it.getKey(), it.getValue()))
        .map(it -> "nobody is told of " + it.getKey());
  }

  private static boolean isQueued(Stack cluster, String rule, String type) {
    JsonNode properties = cluster.properties(rule);
    JsonNode policy = cluster.properties("IncidentsPolicy").at("/PolicyDocument/Statement/0");
    return properties.at("/EventPattern/detail-type/0").asString("").equals(type)
        && properties.at("/Targets/0/Arn").asString("").equals("${Incidents.Arn}")
        && Stack.strings(policy.path("Condition").path("ArnEquals").path("aws:SourceArn"))
            .anyMatch(("${" + rule + ".Arn}")::equals);
  }

  static Stream<String> nothingIsLost(Stacks stacks) {
    JsonNode redrive = stacks.named("cluster").properties("Incidents").path("RedrivePolicy");
    return redrive.path("deadLetterTargetArn").asString("").equals("${Undelivered.Arn}")
        ? Stream.empty()
        : Stream.of("what cannot be read is lost");
  }
}
