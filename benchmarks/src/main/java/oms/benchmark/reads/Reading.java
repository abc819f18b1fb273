package oms.benchmark.reads;

import java.util.List;
import java.util.function.Function;

/**
 * A way to read orders.
 *
 * @param name for the table
 * @param path the path of one request, given what is stored
 */
record Reading(String name, Function<StoredOrders, String> path) {

  static final List<Reading> ALL =
      List.of(
          new Reading("GET /orders/{id}", StoredOrders::anyPath),
          new Reading("GET /orders?limit=50", _ -> "/orders?limit=50"),
          new Reading("GET /orders", _ -> "/orders"));
}
