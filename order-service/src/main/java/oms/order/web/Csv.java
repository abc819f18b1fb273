package oms.order.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of comma-separated values (RFC 4180). */
final class Csv {

  /**
   * What spreadsheets take for a formula, also with blanks before it.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>
   */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}]*[=+\\-@|＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private Csv() {}

  static String line(String... fields) {
    return Stream.of(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
