package oms.deployment.lambda;

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

  static Change inFunction(String path, Object value) {
    return Change.set("function", "Resources.Function.Properties." + path, value);
  }

  static Change withoutInFunction(String path) {
    return Change.remove("function", "Resources.Function.Properties." + path);
  }

  static Change in(String template, String resource, String path, Object value) {
    return Change.set(template, "Resources.%s.Properties.%s".formatted(resource, path), value);
  }

  static Change without(String template, String resource, String path) {
    return Change.remove(template, "Resources.%s.Properties.%s".formatted(resource, path));
  }
}
