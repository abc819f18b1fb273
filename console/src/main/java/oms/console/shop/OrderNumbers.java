package oms.console.shop;

import java.security.SecureRandom;

/** Makes ids for orders: 60 random bits in letters and digits that people do not mix up. */
final class OrderNumbers {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private OrderNumbers() {}

  static String next() {
    return group() + "-" + group() + "-" + group();
  }

  private static String group() {
    var letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
