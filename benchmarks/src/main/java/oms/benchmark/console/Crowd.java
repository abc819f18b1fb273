package oms.benchmark.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Fifty people before their pages. */
final class Crowd {

  private static final int ORDER_PAGES = 20;
  private static final int ORDER_LISTS = 10;
  private static final int COURIERS = 10;
  private static final int SHOPS = 5;
  private static final int MANAGERS = 5;

  /** About as long as an order takes here. */
  private static final Duration ORDER = Duration.ofSeconds(6);

  private static final Duration LIST = Duration.ofSeconds(5);
  private static final Duration SHOP = Duration.ofSeconds(10);
  private static final String ALL_ORDERS = "/manager/orders";

  private final List<Viewer> viewers = new ArrayList<>();

  private Crowd() {}

  /**
   * The crowd of a console.
   *
   * @param newestOrder the order that was placed last
   */
  static Crowd before(Browser browser, Supplier<String> newestOrder) {
    var crowd = new Crowd();
    boolean managed = browser.has(ALL_ORDERS);
    crowd.add(ORDER_PAGES, _ -> Viewer.of(ORDER, () -> "/orders/" + newestOrder.get()));
    crowd.add(ORDER_LISTS, Crowd::list);
    crowd.add(
        COURIERS, n -> Viewer.ofList(LIST, "/courier?state=" + (n % 2 == 0 ? "booked" : "all")));
    crowd.add(SHOPS, _ -> Viewer.of(SHOP, () -> "/shop"));
    crowd.add(MANAGERS, n -> managed ? Viewer.ofList(LIST, ALL_ORDERS) : list(ORDER_LISTS + n));
    return crowd;
  }

  private static Viewer list(int customer) {
    return Viewer.ofList(LIST, "/orders?customer=" + Orders.customer(customer));
  }

  private void add(int people, IntFunction<Viewer> viewer) {
    IntStream.range(0, people).mapToObj(viewer).forEach(viewers::add);
  }

  /** Has all of them look until the browser is closed. */
  void look(Browser browser) {
    viewers.forEach(viewer -> browser.threads().execute(() -> viewer.look(browser)));
  }

  int size() {
    return viewers.size();
  }
}
