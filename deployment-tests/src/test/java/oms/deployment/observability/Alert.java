package oms.deployment.observability;

import static oms.deployment.observability.Tree.text;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * An alert rule.
 *
 * @param pending how long what is wrong must last, as it is written
 * @param runbook where it says what to do, as it is written: a template
 */
record Alert(
    String name,
    String pending,
    String severity,
    String summary,
    String description,
    String runbook) {

  static List<Alert> all() {
    return Rules.all()
        .filter(rule -> rule.has("alert"))
        .map(
            rule -> {
              JsonNode words = rule.path("annotations");
              return new Alert(
                  text(rule, "alert"),
                  text(rule, "for"),
                  text(rule.path("labels"), "severity"),
                  text(words, "summary"),
                  text(words, "description"),
                  text(words, "runbook_url"));
            })
        .toList();
  }

  /** How a heading with its name is linked to. */
  String anchor() {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name;
  }
}
