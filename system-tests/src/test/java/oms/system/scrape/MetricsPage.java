package oms.system.scrape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import oms.devservices.Service;

/**
 * {@code docs/metrics.md}, whose tables say what is scraped.
 *
 * @param rows every metric
 * @param lines the page
 */
public record MetricsPage(List<Row> rows, List<String> lines) {

  private static final Path PAGE =
      Path.of(System.getProperty("oms.repository", ".."), "docs", "metrics.md");
  private static final int COLUMNS = 7;

  /** Reads the page. */
  public static MetricsPage read() {
    try {
      List<String> lines = Files.readAllLines(PAGE);
      return new MetricsPage(rows(lines), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(List<String> lines) {
    return cells(lines)
        .filter(cells -> cells.size() == COLUMNS && cells.getFirst().startsWith("`"))
        .map(Row::of)
        .toList();
  }

  private static Stream<List<String>> cells(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
  }

  /** How many series a service may have. */
  public int budget(Service service) {
    return cells(lines)
        .filter(cells -> cells.size() == 3 && cells.getFirst().equals(service.word() + "-service"))
        .map(cells -> Integer.parseInt(cells.getLast()))
        .findFirst()
        .orElseThrow();
  }
}
