package oms.system.scrape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Series that were scraped under one name; those of a histogram and a summary belong together.
 *
 * @param name as its type was declared
 * @param type as Prometheus calls it
 * @param series its lines
 */
public record Family(String name, String type, List<Series> series) {

  /** The tags of every process, told apart from what is special about a family. */
  public static final Set<String> COMMON =
      Set.of(
          "service",
          "temporal_namespace",
          "temporal_worker_deployment_name",
          "temporal_worker_build_id");

  /** The names of the tags that only some families have. */
  public Set<String> ownTags() {
    return series.stream()
        .flatMap(line -> line.tags().keySet().stream())
        .filter(tag -> !COMMON.contains(tag))
        .collect(Collectors.toSet());
  }

  /** The sum of the series with all of these tags. */
  public double sum(Map<String, String> tags) {
    return series.stream()
        .filter(line -> line.tags().entrySet().containsAll(tags.entrySet()))
        .mapToDouble(Series::value)
        .sum();
  }

  /** The bounds of its buckets, as they are written; none if it is no histogram. */
  public Set<String> bounds() {
    return series.stream()
        .map(Series::bound)
        .filter(bound -> !bound.isEmpty())
        .collect(Collectors.toSet());
  }
}
