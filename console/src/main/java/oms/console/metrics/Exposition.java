package oms.console.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text format of Prometheus, version 0.0.4. The libraries around Prometheus for Java
 * write it and do not read it.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">The format</a>
 */
final class Exposition {

  private final String line;
  private int at;

  private Exposition(String line) {
    this.line = line;
  }

  /** The series with these names. A line that cannot be read is left out, like a comment. */
  static List<Series> read(String text, Set<String> names) {
    var found = new ArrayList<Series>();
    text.lines()
        .filter(line -> names.contains(name(line)))
        .forEach(
            line -> {
              try {
                found.add(new Exposition(line).series());
              } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
                // Half a line: the process ended while it answered.
              }
            });
    return found;
  }

  private static String name(String line) {
    int end = 0;
    while (end < line.length() && " {\t".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    return line.substring(0, end);
  }

  private Series series() {
    String name = name(line);
    at = name.length();
    Map<String, String> labels = line.charAt(at) == '{' ? labels() : Map.of();
    // A time stamp may follow.
    return new Series(name, labels, number(line.substring(at).strip().split("[ \t]", 2)[0]));
  }

  private Map<String, String> labels() {
    var labels = new HashMap<String, String>();
    at++;
    while (line.charAt(at) != '}') {
      if (line.charAt(at) == ',' || line.charAt(at) == ' ') {
        at++;
      } else {
        int equals = line.indexOf('=', at);
        String label = line.substring(at, equals).strip();
        int quote = line.indexOf('"', equals);
        if (quote < 0) {
          throw new IllegalArgumentException("A label without a value");
        }
        at = quote + 1;
        labels.put(label, quoted());
      }
    }
    at++;
    return labels;
  }

  private String quoted() {
    var text = new StringBuilder();
    for (; line.charAt(at) != '"'; at++) {
      if (line.charAt(at) == '\\') {
        at++;
        text.append(line.charAt(at) == 'n' ? '\n' : line.charAt(at));
      } else {
        text.append(line.charAt(at));
      }
    }
    at++;
    return text.toString();
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
