package oms.system.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process answered to Prometheus.
 *
 * @param families by name
 */
public record Scrape(Map<String, Family> families) {

  private static final String TYPE = "# TYPE ";

  /** Reads the text format, in which the series of a family follow its type. */
  public static Scrape of(String text) {
    Map<String, Family> families = new LinkedHashMap<>();
    List<Series> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(TYPE)) {
        current = new ArrayList<>();
        String[] words = line.substring(TYPE.length()).split(" ");
        families.put(words[0], new Family(words[0], words[1], current));
      } else if (!line.startsWith("#")) {
        current.add(Series.of(line));
      }
    }
    return new Scrape(families);
  }

  /** A family by its name. */
  public Optional<Family> family(String name) {
    return Optional.ofNullable(families.get(name));
  }

  /** How many series there are. */
  public int size() {
    return series().size();
  }

  /** All of its lines. */
  public List<Series> series() {
    return families.values().stream().flatMap(family -> family.series().stream()).toList();
  }
}
