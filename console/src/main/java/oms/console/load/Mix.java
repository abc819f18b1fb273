package oms.console.load;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many of a hundred orders are of which kind. What is left is plain.
 *
 * @param outOfStock percent
 * @param declined percent
 * @param severalWarehouses percent
 */
public record Mix(int outOfStock, int declined, int severalWarehouses) {

  static final int ALL = 100;

  /** Refuses more than there is. */
  public Mix {
    if (outOfStock < 0
        || declined < 0
        || severalWarehouses < 0
        || (long) outOfStock + declined + severalWarehouses > ALL) {
      throw new IllegalArgumentException("A mix has 0 to 100 percent");
    }
  }

  private Map<Kind, Integer> percent() {
    var percent = new EnumMap<Kind, Integer>(Kind.class);
    percent.put(Kind.PLAIN, ALL - outOfStock - declined - severalWarehouses);
    percent.put(Kind.OUT_OF_STOCK, outOfStock);
    percent.put(Kind.DECLINED, declined);
    percent.put(Kind.SEVERAL_WAREHOUSES, severalWarehouses);
    return percent;
  }

  /** Kinds in an order that is even: each hundred has exactly what was asked for. */
  Turns turns() {
    return new Turns(percent());
  }

  /** Who is next: the kind that is furthest behind its share. Not safe for threads. */
  static final class Turns {

    private final Map<Kind, Integer> percent;
    private final Map<Kind, Integer> behind = new EnumMap<>(Kind.class);

    private Turns(Map<Kind, Integer> percent) {
      this.percent = percent;
    }

    Kind next() {
      percent.forEach((kind, share) -> behind.merge(kind, share, Integer::sum));
      Kind next = Kind.PLAIN;
      for (Map.Entry<Kind, Integer> each : behind.entrySet()) {
        if (each.getValue() > behind.getOrDefault(next, 0)) {
          next = each.getKey();
        }
      }
      behind.merge(next, -ALL, Integer::sum);
      return next;
    }
  }
}
