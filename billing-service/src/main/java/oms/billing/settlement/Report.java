package oms.billing.settlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report of one day (UTC).
 *
 * @param day which
 * @param totals in the order of currency and line
 * @param differences the charges on which the books disagree; none when they reconcile
 */
record Report(LocalDate day, List<Total> totals, List<Difference> differences) {

  private static final String HEADER =
      "day,currency,line,charge,charges,charged,transactions,moved\r\n";

  boolean reconciles() {
    return differences.isEmpty();
  }

  /**
   * As CSV (RFC 4180), amounts in cents: a line for each total, one of what is left of each
   * currency ({@code net}), and one for each difference.
   */
  String csv() {
    List<String> rows = new ArrayList<>();
    totals.stream()
        .collect(groupingBy(Total::currency, TreeMap::new, toList()))
        .forEach(
            (currency, lines) -> {
              lines.forEach(it -> rows.add(row(it)));
              rows.add(net(currency, lines));
            });
    differences.forEach(it -> rows.add(row(it)));
    return rows.stream().collect(joining("", HEADER, ""));
  }

  private String row(Total it) {
    return cells(
        it.currency(), it.line(), "", it.charges(), it.charged(), it.transactions(), it.moved());
  }

  private String net(String currency, List<Total> lines) {
    long charged = lines.stream().mapToLong(it -> sign(it) * it.charged()).sum();
    long moved = lines.stream().mapToLong(it -> sign(it) * it.moved()).sum();
    return cells(currency, "net", "", "", charged, "", moved);
  }

  private static int sign(Total total) {
    return switch (total.line()) {
      case "captured" -> 1;
      case "refunded" -> -1;
      default -> 0;
    };
  }

  private String row(Difference it) {
    String line = "difference in " + it.line();
    return cells(it.currency(), line, it.key(), "", it.charged(), "", it.moved());
  }

  private String cells(Object... cells) {
    return Stream.concat(Stream.of(day), Stream.of(cells))
        .map(it -> quoted(it.toString()))
        .collect(joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
