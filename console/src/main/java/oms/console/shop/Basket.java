package oms.console.shop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * What a customer wants. It lives in a cookie, written as a form is: {@code sku=quantity&...}. It
 * is not signed, since it says nothing but what its customer may say anyway: prices are billing's,
 * and every line is checked again when it is ordered.
 *
 * @param lines what and how much; each SKU once
 */
public record Basket(List<LineItem> lines) {

  /** The most units of one SKU that an order can have. */
  static final int MOST_UNITS = 10_000;

  /** Browsers keep 4,096 bytes with the cookie's name and attributes. */
  private static final int MOST_BYTES = 3_500;

  /** Keeps its own copy. */
  public Basket {
    lines = List.copyOf(lines);
  }

  /** Reads a cookie; what cannot be read is left out. */
  public static Basket read(@Nullable String cookie) {
    var lines = new ArrayList<LineItem>();
    for (String pair : StringUtils.delimitedListToStringArray(cookie, "&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        add(lines, pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return new Basket(lines);
  }

  private static void add(List<LineItem> lines, String sku, String quantity) {
    try {
      int units = Integer.parseInt(quantity);
      if (units >= 1 && units <= MOST_UNITS) {
        lines.add(
            new LineItem(UriUtils.decode(sku.replace("+", "%20"), StandardCharsets.UTF_8), units));
      }
    } catch (IllegalArgumentException _) {
      // Somebody wrote the cookie by hand.
    }
  }

  /** The basket with some units more, at most {@value #MOST_UNITS} of one SKU. */
  Basket with(String sku, int more) {
    int before = lines.stream().filter(l -> l.sku().equals(sku)).mapToInt(LineItem::quantity).sum();
    return set(sku, Math.min(before + more, MOST_UNITS));
  }

  /** The basket with so many units of a SKU; none takes it out. */
  Basket set(String sku, int units) {
    var changed = new ArrayList<LineItem>();
    boolean found = false;
    for (LineItem line : lines) {
      if (!line.sku().equals(sku)) {
        changed.add(line);
      } else if (!found && units > 0) {
        changed.add(new LineItem(sku, units));
      }
      found |= line.sku().equals(sku);
    }
    if (!found && units > 0) {
      changed.add(new LineItem(sku, units));
    }
    return new Basket(changed);
  }

  boolean fits() {
    return write().length() <= MOST_BYTES;
  }

  /** How many units there are. */
  public int units() {
    return lines.stream().mapToInt(LineItem::quantity).sum();
  }

  String write() {
    return lines.stream()
        .map(line -> URLEncoder.encode(line.sku(), StandardCharsets.UTF_8) + "=" + line.quantity())
        .collect(Collectors.joining("&"));
  }
}
