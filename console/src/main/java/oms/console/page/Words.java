package oms.console.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How pages say amounts, times and states. Templates know it as {@code words}. */
@Component("words")
public final class Words {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("pending", "Pending"),
          Map.entry("customerActionRequired", "Needs your decision"),
          Map.entry("processing", "In progress"),
          Map.entry("completed", "Completed"),
          Map.entry("failed", "Failed"),
          Map.entry("cancelled", "Cancelled"),
          Map.entry("timedOut", "Timed out"),
          Map.entry("unavailable", "Unavailable"),
          Map.entry("success", "Paid"),
          Map.entry("booked", "Ready for pick-up"),
          Map.entry("dispatched", "On its way"),
          Map.entry("delivered", "Delivered"),
          Map.entry("requested", "Being charged"),
          Map.entry("captured", "Paid"),
          Map.entry("declined", "Declined"),
          Map.entry("refunded", "Refunded"),
          Map.entry("revoked", "Given up"));

  private static final Map<String, String> DECLINES =
      Map.of(
          "fraudLimit", "The customer would go over the spending limit",
          "cardDeclined", "The card was declined",
          "unknownSku", "One of the items has no price",
          "amountTooLarge", "The total is more than can be charged at once",
          "maintenance", "Payments were switched off for too long",
          "revoked", "The order was given up before it was charged");

  /** An amount with its currency: 1999 and USD are $19.99. */
  public String money(long minorUnits, String currency) {
    Currency unit = Currency.getInstance(currency);
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
    format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minorUnits, unit.getDefaultFractionDigits()));
  }

  /** A time for those whose browser does not know better. */
  public String time(Instant at) {
    return TIME.format(at);
  }

  /** A time for programs. */
  public String stamp(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** What people call a state. */
  public String state(String word) {
    return STATES.getOrDefault(word, word);
  }

  /** Why no money was taken, for people. */
  public String decline(String word) {
    return DECLINES.getOrDefault(word, word);
  }

  /** A number with its thousands set apart. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.US).format(number);
  }
}
