package oms.console.shop;

import java.util.regex.Pattern;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.order.http.CatalogueItem;
import org.jspecify.annotations.Nullable;

/**
 * What a customer can put into the basket.
 *
 * @param item what, and how much of it there is
 * @param price what it costs; {@code null} if that is not known
 */
record Offer(CatalogueItem item, @Nullable PriceTag price) {

  private static final int FEW = 10;
  private static final Pattern WORDS = Pattern.compile("\\s+");

  /** A tile's colour, the same for the same SKU wherever it is shown. */
  public int hue() {
    return Math.floorMod(item.sku().hashCode(), 6);
  }

  /** The first letters of up to two words. */
  public String monogram() {
    var letters = new StringBuilder();
    WORDS
        .splitAsStream(item.sku().strip())
        .filter(word -> !word.isEmpty())
        .limit(2)
        .forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
    return letters.toString();
  }

  public boolean isAvailable() {
    return item.available() > 0;
  }

  public boolean isScarce() {
    return isAvailable() && item.available() <= FEW;
  }
}
