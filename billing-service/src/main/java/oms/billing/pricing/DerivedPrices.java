package oms.billing.pricing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;

/**
 * Prices made up from the SKU, so that a demo can sell anything: the same SKU always costs the
 * same, 35.00 to 119.99 a unit and 5.00 to 9.99 for its delivery.
 */
final class DerivedPrices {

  private static final int LEAST_UNIT = 3_500;
  private static final int UNIT_STEPS = 8_500;
  private static final int LEAST_SHIPPING = 500;
  private static final int SHIPPING_STEPS = 500;

  private DerivedPrices() {}

  static Price of(String sku) {
    long number = checksum(sku);
    return new Price(
        LEAST_UNIT + number % UNIT_STEPS, LEAST_SHIPPING + number / UNIT_STEPS % SHIPPING_STEPS);
  }

  /** A checksum and not a hash code: SKUs that differ by a letter get prices far apart. */
  private static long checksum(String sku) {
    CRC32 crc = new CRC32();
    crc.update(sku.getBytes(UTF_8));
    return crc.getValue();
  }
}
