package oms.deployment.observability;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;

/** The page that says what to do. */
final class Runbook {

  static final String PATH = "docs/runbook.md";

  /** What every section about an alert says. */
  static final List<String> WORDS = List.of("**Means.**", "**First look.**", "**Do.**", "**Over**");

  private static final Pattern SECTION = Pattern.compile("(?m)^### ");

  private Runbook() {}

  /** The texts of the sections about alerts, by their headings. */
  static Map<String, String> sections() {
    String alerts = Repository.text(Repository.path(PATH)).split("(?m)^## ", -1)[1];
    Map<String, String> sections = new TreeMap<>();
    Stream.of(SECTION.split(alerts))
        .skip(1)
        .map(section -> section.split("\n", 2))
        .forEach(lines -> sections.put(lines[0].strip(), lines[1]));
    return sections;
  }
}
