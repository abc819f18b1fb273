package oms.serverless;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many tasks one invocation runs at the same time, by kind. A function is small and there are
 * many, so these are few; the defaults are those of Temporal's own packages for Lambda.
 *
 * @param workflow workflow tasks
 * @param activity activities
 * @param localActivity local activities
 */
record FunctionSlots(
    @DefaultValue("10") int workflow,
    @DefaultValue("2") int activity,
    @DefaultValue("2") int localActivity) {

  FunctionSlots {
    FunctionSettings.requirePositive("slots.workflow", workflow);
    FunctionSettings.requirePositive("slots.activity", activity);
    FunctionSettings.requirePositive("slots.local-activity", localActivity);
  }
}
