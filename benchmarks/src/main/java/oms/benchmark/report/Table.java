package oms.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: the first column is aligned to the left, the others to the right. */
public final class Table {

  private static final String GAP = "   ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these headings and no rows. */
  public Table(String... headings) {
    rows.add(List.of(headings));
  }

  /**
   * Adds a row. Numbers with a fraction are printed with three significant digits; what is not a
   * number is printed as "-".
   */
  public Table row(Object... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException("A row must have as many cells as there are headings");
    }
    rows.add(List.of(cells).stream().map(Table::text).toList());
    return this;
  }

  private static String text(Object cell) {
    return cell instanceof Double number ? number(number) : cell.toString();
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "-";
    }
    int decimals = number >= 100 ? 0 : number >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), column))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private String padded(String cell, int column) {
    String padding = " ".repeat(width(column) - cell.length());
    return column == 0 ? cell + padding : padding + cell;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
