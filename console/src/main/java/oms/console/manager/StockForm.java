package oms.console.manager;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to receive or to adjust stock. The reference is made with the form: whoever sends
 * it twice has moved the goods once.
 *
 * @param sku what
 * @param warehouse where
 * @param amount how many units, or how many more or fewer
 * @param reason why
 * @param reference what makes it count once
 */
record StockForm(
    @Nullable String sku,
    @Nullable String warehouse,
    @Nullable String amount,
    @Nullable String reason,
    @Nullable String reference) {

  private static final SecureRandom RANDOM = new SecureRandom();

  StockForm {
    reference = reference == null ? newReference() : reference;
  }

  static StockForm empty(@Nullable String sku, @Nullable String warehouse) {
    return new StockForm(sku, warehouse, null, null, null);
  }

  /** The same to be sent as something else. */
  StockForm anew() {
    return new StockForm(sku, warehouse, amount, reason, null);
  }

  private static String newReference() {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return "console-" + HexFormat.of().formatHex(random);
  }
}
