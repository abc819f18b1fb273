package oms.system.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The series that there are, with their labels. */
public final class Vocabulary {

  /** Prometheus gives these to whatever it scrapes. */
  private static final Set<String> TARGET = Set.of("job", "instance");

  private final Map<String, Set<String>> labels = new HashMap<>();

  private Vocabulary() {}

  /**
   * What there is to ask for when processes show this.
   *
   * @param scrapes what each process shows
   */
  public static Vocabulary of(Collection<String> scrapes) {
    Vocabulary words = new Vocabulary();
    scrapes.forEach(text -> Exposition.labels(text).forEach(words::addScraped));
    words.addScraped("up", Set.of());
    Set<String> everywhere = words.labels.getOrDefault("process_uptime_seconds", Set.of());
    SdkNames.countedWhenItHappens()
        .forEach(
            name -> {
              words.addScraped(name, everywhere);
              words.addScraped(name, SdkNames.tags());
            });
    Queries.rules().filter(rule -> rule.has("record")).forEach(words::addRecorded);
    return words;
  }

  private void addScraped(String metric, Set<String> names) {
    add(metric, names);
    add(metric, TARGET);
  }

  /** A recorded series has the labels that its expression groups by, and those it is given. */
  private void addRecorded(JsonNode rule) {
    String metric = rule.path("record").asString();
    PromQl.of(rule.path("expr").asString())
        .groupings()
        .forEach(grouping -> add(metric, grouping.labels()));
    add(metric, Set.copyOf(rule.path("labels").propertyNames()));
  }

  private void add(String metric, Set<String> names) {
    labels.computeIfAbsent(metric, _ -> new HashSet<>()).addAll(names);
  }

  /** What a query names that there is not. */
  public List<String> unknownIn(Query query) {
    PromQl promQl = PromQl.of(query.promQl());
    Stream<String> series = promQl.selectors().stream().flatMap(this::unknownIn);
    Stream<String> groups =
        promQl.groupings().stream().flatMap(it -> unknownIn(it, promQl.texts()));
    return Stream.concat(series, groups).map(it -> query.origin() + ": " + it).distinct().toList();
  }

  private Stream<String> unknownIn(PromQl.Selector selector) {
    Set<String> known = labels.get(selector.metric());
    if (known == null) {
      return Stream.of("no metric " + selector.metric());
    }
    return selector.labels().stream()
        .filter(label -> !known.contains(label))
        .map(label -> "no label " + label + " of " + selector.metric());
  }

  private Stream<String> unknownIn(PromQl.Grouping grouping, Set<String> added) {
    List<String> unknown = new ArrayList<>();
    for (String label : grouping.labels()) {
      Stream<PromQl.Selector> series = grouping.series().stream();
      boolean known =
          grouping.aggregates()
              ? series.allMatch(it -> has(it, label))
              : series.anyMatch(it -> has(it, label));
      if (!known && !added.contains(label)) {
        unknown.add("no label " + label + " to group by");
      }
    }
    return unknown.stream();
  }

  private boolean has(PromQl.Selector selector, String label) {
    return labels.getOrDefault(selector.metric(), Set.of()).contains(label);
  }
}
