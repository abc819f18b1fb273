package oms.system.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The series and labels that an expression names. It knows as much of the language as that takes,
 * and leaves to Prometheus whether the expression makes sense.
 */
final class PromQl {

  /**
   * Series that are asked for.
   *
   * @param labels the labels they are picked by
   * @param at where in the expression
   */
  record Selector(String metric, Set<String> labels, int at) {}

  /**
   * Labels that series are put together or matched by.
   *
   * @param aggregates whether every series of the group must have them; else one side must
   * @param series what they are about
   */
  record Grouping(boolean aggregates, Set<String> labels, List<Selector> series) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          "(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|[0-9][0-9a-zA-Z.]*|[a-zA-Z_:][a-zA-Z0-9_:]*\
          |[=!<>~]+|[^\\s]""");

  private static final Set<String> AGGREGATING = Set.of("by", "without");
  private static final Set<String> MATCHING = Set.of("on", "ignoring", "group_left", "group_right");
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "unless", "bool", "offset", "atan2", "inf", "nan");

  private final List<String> tokens;
  private final List<Selector> selectors = new ArrayList<>();
  private final List<Grouping> groupings = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();

  private PromQl(String expression) {
    tokens = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    int next = 0;
    while (next < tokens.size()) {
      next = readSeries(next);
    }
    for (int at = 0; at < tokens.size(); at++) {
      readGrouping(at);
    }
  }

  static PromQl of(String expression) {
    return new PromQl(expression);
  }

  List<Selector> selectors() {
    return selectors;
  }

  /** The names of all series that are asked for. */
  Set<String> metrics() {
    return selectors.stream().map(Selector::metric).collect(Collectors.toSet());
  }

  List<Grouping> groupings() {
    return groupings;
  }

  /** The texts outside of selectors, among them the labels that functions add. */
  Set<String> texts() {
    return texts;
  }

  /** Reads what begins at a token; gives where the next thing begins. */
  private int readSeries(int at) {
    String word = token(at);
    if (word.equals("{")) {
      throw new IllegalArgumentException("A selector without a name: " + tokens);
    }
    if (word.startsWith("\"") || word.startsWith("'")) {
      texts.add(word.substring(1, word.length() - 1));
    }
    if (isGrouping(at)) {
      return end(at + 1) + 1;
    }
    return isSeries(at) ? readSelector(at) : at + 1;
  }

  private int readSelector(int at) {
    boolean picks = token(at + 1).equals("{");
    int end = picks ? tokens.subList(at, tokens.size()).indexOf("}") + at : at;
    Set<String> labels = new HashSet<>();
    for (int i = at + 2; i < end; i += 4) {
      labels.add(token(i));
    }
    selectors.add(new Selector(token(at), labels, at));
    return end + 1;
  }

  private boolean isSeries(int at) {
    String word = token(at);
    boolean named = Character.isLetter(word.charAt(0)) || "_:".indexOf(word.charAt(0)) >= 0;
    boolean called = token(at + 1).equals("(") || AGGREGATING.contains(token(at + 1));
    boolean unit = at > 0 && token(at - 1).equals("[");
    return named && !called && !unit && !OPERATORS.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isGrouping(int at) {
    boolean word = AGGREGATING.contains(token(at)) || MATCHING.contains(token(at));
    return word && token(at + 1).equals("(");
  }

  private void readGrouping(int at) {
    if (!isGrouping(at)) {
      return;
    }
    int end = end(at + 1);
    Set<String> labels = new HashSet<>(tokens.subList(at + 2, end));
    labels.remove(",");
    boolean aggregates = AGGREGATING.contains(token(at));
    groupings.add(new Grouping(aggregates, labels, aggregates ? operand(at, end) : selectors));
  }

  /** What is aggregated stands in brackets, after the labels or before them. */
  private List<Selector> operand(int at, int end) {
    boolean after = token(end + 1).equals("(");
    int from = after ? end + 1 : start(at - 1);
    int to = after ? end(end + 1) : at - 1;
    return selectors.stream().filter(it -> from < it.at() && it.at() < to).toList();
  }

  private int end(int open) {
    int depth = 0;
    for (int at = open; at < tokens.size(); at++) {
      depth += depthOf(token(at));
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("A bracket is not closed: " + tokens);
  }

  private int start(int close) {
    int depth = 0;
    for (int at = close; at >= 0; at--) {
      depth += depthOf(token(at));
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("A bracket is not opened: " + tokens);
  }

  private static int depthOf(String token) {
    return token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
  }

  private String token(int at) {
    return at < tokens.size() ? tokens.get(at) : " ";
  }
}
