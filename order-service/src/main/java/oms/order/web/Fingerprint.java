package oms.order.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import oms.contracts.order.PlaceOrder;

/** Tells whether two requests ask for the same thing: equal exactly if customer and lines are. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(PlaceOrder order) {
    var text = new StringBuilder(order.customerId());
    // Neither a customer nor a SKU can contain a control character, so lines cannot run together.
    order
        .items()
        .forEach(item -> text.append('\n').append(item.quantity()).append(' ').append(item.sku()));
    return HexFormat.of()
        .formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
