package oms.console.manager;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of money that people type, and writes them to be typed over; both exactly. */
final class Cents {

  /** The largest whole number that every program reads exactly; what billing-service takes. */
  private static final BigDecimal MOST = BigDecimal.valueOf(9_007_199_254_740_991L);

  private static final Pattern AMOUNT =
      Pattern.compile("(?<whole>\\d{1,3}(,\\d{3})+|\\d{1,40})(\\.(?<part>\\d*))?");

  private final int places;

  private Cents(int places) {
    this.places = places;
  }

  static Cents of(String currency) {
    return new Cents(Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /** An amount of 0 or more in minor units; 0 with a complaint if it is none. */
  long read(String field, @Nullable String text, Complaints complaints) {
    String typed = complaints.text(field, text, "Write an amount; 0 means that there is no limit.");
    if (typed.startsWith("-") || typed.startsWith("\u2212")) {
      complaints.add(field, "The amount must not be negative.");
    }
    Matcher amount = AMOUNT.matcher(typed);
    if (!amount.matches()) {
      complaints.add(field, "Write an amount in digits, such as 1234.56 or 1,234.56.");
      return 0;
    }
    String part = amount.group("part");
    if (part != null && (part.isEmpty() || part.length() > places)) {
      complaints.add(field, "At most %d digits can stand after the point.".formatted(places));
      return 0;
    }
    return minorUnits(field, new BigDecimal(typed.replace(",", "")), complaints);
  }

  private long minorUnits(String field, BigDecimal amount, Complaints complaints) {
    BigDecimal minor = amount.movePointRight(places);
    if (minor.compareTo(MOST) > 0) {
      complaints.add(field, "This is more than can be kept: %s at most.".formatted(write(MOST)));
      return 0;
    }
    return minor.longValueExact();
  }

  /** An amount as a person would type it: 123456 is 1234.56. */
  String write(long minorUnits) {
    return write(BigDecimal.valueOf(minorUnits));
  }

  private String write(BigDecimal minorUnits) {
    return minorUnits.movePointLeft(places).setScale(places).toPlainString();
  }
}
