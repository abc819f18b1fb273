package oms.serverless;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many polls an invocation has open for each queue, by kind.
 *
 * @param workflow for workflow tasks: one for new ones, one for those of workflows that it knows
 * @param activity for activities
 */
record FunctionPollers(@DefaultValue("2") int workflow, @DefaultValue("1") int activity) {

  FunctionPollers {
    if (workflow < 2) {
      throw new IllegalArgumentException(
          "pollers.workflow is " + workflow + ", but workflows in memory need a second one");
    }
    FunctionSettings.requirePositive("pollers.activity", activity);
  }
}
