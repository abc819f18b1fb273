package oms.deployment.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import oms.deployment.cloudformation.Change;

/** Holds a rule against the templates, and against templates with a mistake. */
final class Policy {

  private Policy() {}

  /** The templates keep a rule, and each of the mistakes breaks that rule and no other. */
  static void isKeptAndBrokenBy(Rule rule, Change... mistakes) {
    assertThat(rule.violations(Stacks.real())).isEmpty();
    assertThat(mistakes).isNotEmpty();
    for (Change mistake : mistakes) {
      assertThat(Rule.brokenBy(Stacks.changed(mistake))).as("%s", mistake).containsExactly(rule);
    }
  }

  static Change inTask(String path, Object value) {
    return Change.set("service", task(path), value);
  }

  static Change withoutInTask(String path) {
    return Change.remove("service", task(path));
  }

  static Change inService(String path, Object value) {
    return Change.set("service", "Resources.TaskService.Properties." + path, value);
  }

  static Change withoutInService(String path) {
    return Change.remove("service", "Resources.TaskService.Properties." + path);
  }

  static Change in(String resource, String path, Object value) {
    return Change.set("service", "Resources.%s.Properties.%s".formatted(resource, path), value);
  }

  private static String task(String path) {
    return "Resources.TaskDefinition.Properties.ContainerDefinitions.0." + path;
  }
}
