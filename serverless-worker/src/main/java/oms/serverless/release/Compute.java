package oms.serverless.release;

import static java.util.stream.Collectors.joining;

import io.temporal.api.compute.v1.ComputeConfig;
import io.temporal.api.compute.v1.ComputeConfigScalingGroup;
import io.temporal.api.compute.v1.ComputeConfigScalingGroupUpdate;
import io.temporal.api.enums.v1.TaskQueueType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How Temporal starts the workers of a build: one function for all tasks, or one for activities and
 * one for everything else.
 *
 * @param groups what is invoked, by the name of the scaling group
 */
record Compute(Map<String, ComputeConfigScalingGroup> groups) {

  private static final String ALL = "default";
  private static final String ACTIVITIES = "activities";
  private static final Target NOTHING = new Target("", "", "");

  /** As the options say. */
  static Compute of(Options options) {
    Map<String, ComputeConfigScalingGroup> groups = new TreeMap<>();
    groups.put(ALL, Target.of(options, Option.FUNCTION_ARN, Option.ROLE_ARN).forTasks(List.of()));
    if (options.has(Option.ACTIVITIES_FUNCTION_ARN)) {
      groups.put(
          ACTIVITIES,
          Target.of(options, Option.ACTIVITIES_FUNCTION_ARN, Option.ACTIVITIES_ROLE_ARN)
              .forTasks(List.of(TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY)));
    }
    return new Compute(groups);
  }

  /** As the server says. */
  static Compute of(ComputeConfig config) {
    return new Compute(new TreeMap<>(config.getScalingGroupsMap()));
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  ComputeConfig config() {
    return ComputeConfig.newBuilder().putAllScalingGroups(groups).build();
  }

  /** Each group as a whole, as an update of it. */
  Map<String, ComputeConfigScalingGroupUpdate> updates() {
    Map<String, ComputeConfigScalingGroupUpdate> updates = new TreeMap<>();
    groups.forEach(
        (name, group) ->
            updates.put(
                name, ComputeConfigScalingGroupUpdate.newBuilder().setScalingGroup(group).build()));
    return updates;
  }

  /** The groups of this one that another lacks. */
  List<String> missingIn(Compute other) {
    return groups.keySet().stream().filter(name -> !other.groups.containsKey(name)).toList();
  }

  /** What is invoked, by group. */
  Map<String, Target> targets() {
    Map<String, Target> targets = new TreeMap<>();
    groups.forEach((name, group) -> targets.put(name, Target.of(group)));
    return targets;
  }

  /** Whether the server says the same, as far as it says anything. */
  boolean isAsSaidBy(Compute said) {
    Map<String, Target> theirs = said.targets();
    return theirs.keySet().equals(groups.keySet())
        && targets().entrySet().stream()
            .allMatch(it -> it.getValue().isAsSaidBy(theirs.getOrDefault(it.getKey(), NOTHING)));
  }

  /** Whether other code would be invoked than another says. */
  boolean invokesOther(Compute said) {
    Map<String, Target> theirs = said.targets();
    return targets().entrySet().stream()
        .anyMatch(
            it -> {
              String function = theirs.getOrDefault(it.getKey(), NOTHING).function();
              return !function.isEmpty() && !function.equals(it.getValue().function());
            });
  }

  /** The functions, for people. */
  String functions() {
    return targets().values().stream().map(Target::function).collect(joining(" and "));
  }
}
