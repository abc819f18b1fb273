package oms.console.metrics;

import java.util.Map;

/**
 * One line of what a process measures.
 *
 * @param name what is measured
 * @param labels of which
 * @param value how much; NaN if it is not known
 */
record Series(String name, Map<String, String> labels, double value) {

  Series with(double other) {
    return new Series(name, labels, other);
  }

  String label(String label) {
    return labels.getOrDefault(label, "");
  }
}
