package oms.system.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of series, and of their labels, from what a process shows to Prometheus. */
final class Exposition {

  private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)([ {].*)$");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"(?:[^\"\\\\]|\\\\.)*\"");

  private Exposition() {}

  /** The labels that some series of each name has. */
  static Map<String, Set<String>> labels(String text) {
    Map<String, Set<String>> labels = new HashMap<>();
    Matcher series = SERIES.matcher(text);
    while (series.find()) {
      Set<String> known = labels.computeIfAbsent(series.group(1), _ -> new HashSet<>());
      LABEL.matcher(series.group(2)).results().forEach(label -> known.add(label.group(1)));
    }
    return labels;
  }
}
