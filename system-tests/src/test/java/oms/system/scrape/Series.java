package oms.system.scrape;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a scrape.
 *
 * @param tags its labels, but for a bucket's bound
 * @param bound of a bucket, as it is written; empty if it is none
 * @param value as it was scraped
 */
public record Series(Map<String, String> tags, String bound, double value) {

  private static final Pattern LINE = Pattern.compile("[a-z_0-9]+(?:\\{(.*)})? (\\S+)");
  private static final Pattern TAG = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  static Series of(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("No series: " + line);
    }
    Map<String, String> tags = new TreeMap<>();
    String labels = parts.group(1) == null ? "" : parts.group(1);
    TAG.matcher(labels).results().forEach(tag -> tags.put(tag.group(1), tag.group(2)));
    String bound = tags.containsKey("le") ? tags.remove("le") : "";
    return new Series(tags, bound, Double.parseDouble(parts.group(2)));
  }
}
