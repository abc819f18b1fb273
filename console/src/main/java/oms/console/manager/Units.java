package oms.console.manager;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how many units people type. */
final class Units {

  /** What order-service takes at once. */
  private static final long MOST = 1_000_000_000;

  private static final Pattern WHOLE = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)");
  private static final int LONGEST = 18;

  private Units() {}

  /** Units that came in: 1 or more. */
  static long received(String field, @Nullable String text, Complaints complaints) {
    long units = read(field, text, "Say how many came in.", complaints);
    if (units < 1) {
      complaints.add(field, "Receive 1 or more. To take some off, adjust the stock.");
    }
    return units;
  }

  /** Units more, or fewer: not 0. */
  static long changed(String field, @Nullable String text, Complaints complaints) {
    long units = read(field, text, "Say how many more, or how many fewer as in -3.", complaints);
    if (units == 0) {
      complaints.add(field, "0 changes nothing. Say how many more, or how many fewer as in -3.");
    }
    return units;
  }

  private static long read(
      String field, @Nullable String text, String otherwise, Complaints complaints) {
    String typed = complaints.text(field, text, otherwise).replace('\u2212', '-');
    if (!WHOLE.matcher(typed).matches()) {
      complaints.add(field, "Write a whole number, such as 120.");
      return 0;
    }
    String digits = typed.replaceAll("[^0-9-]", "");
    long units = digits.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(digits);
    if (Math.abs(units) > MOST) {
      complaints.add(field, "At most 1,000,000,000 units can be moved at once.");
    }
    return units;
  }
}
