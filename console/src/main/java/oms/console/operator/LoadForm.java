package oms.console.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import oms.console.load.Mix;
import oms.console.load.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wrote to have orders made up, as it was written.
 *
 * @param rate orders a second
 * @param outOfStock percent
 * @param declined percent
 * @param several percent that come from several warehouses
 * @param orders after how many to stop
 * @param couriers whether they are delivered; a box that is not ticked is not sent
 */
record LoadForm(
    @Nullable String rate,
    @Nullable String outOfStock,
    @Nullable String declined,
    @Nullable String several,
    @Nullable String orders,
    @Nullable String couriers) {

  /** What is proposed. */
  static final LoadForm USUAL = new LoadForm("2", "5", "5", "20", "100", "yes");

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,8}");
  private static final int ALL = 100;

  /** What is wrong, by field; empty if nothing is. */
  Map<String, String> complaints() {
    var complaints = new LinkedHashMap<String, String>();
    if (decimal(rate).filter(each -> each >= Plan.SLOWEST && each <= Plan.FASTEST).isEmpty()) {
      complaints.put("rate", "A number from 0.1 to 50.");
    }
    percent("outOfStock", outOfStock, complaints);
    percent("declined", declined, complaints);
    percent("several", several, complaints);
    if (complaints.keySet().stream().allMatch("rate"::equals) && sum() > ALL) {
      complaints.put(
          "several", "The three kinds are %d %% together: no more than 100.".formatted(sum()));
    }
    if (whole(orders).filter(each -> each >= 1 && each <= Plan.MOST).isEmpty()) {
      complaints.put("orders", "A whole number from 1 to 10,000.");
    }
    return complaints;
  }

  private static void percent(String field, @Nullable String text, Map<String, String> complaints) {
    if (whole(text).filter(each -> each <= ALL).isEmpty()) {
      complaints.put(field, "A whole number from 0 to 100.");
    }
  }

  private int sum() {
    return whole(outOfStock).orElse(0) + whole(declined).orElse(0) + whole(several).orElse(0);
  }

  /** What is to be done, if nothing is wrong. */
  Plan plan() {
    return new Plan(
        decimal(rate).orElseThrow(),
        new Mix(
            whole(outOfStock).orElseThrow(),
            whole(declined).orElseThrow(),
            whole(several).orElseThrow()),
        whole(orders).orElseThrow(),
        couriers != null);
  }

  private static Optional<Double> decimal(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(each -> DECIMAL.matcher(each).matches())
        .map(each -> Double.valueOf(each.replace(',', '.')));
  }

  private static Optional<Integer> whole(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(each -> WHOLE.matcher(each).matches())
        .map(Integer::valueOf);
  }
}
