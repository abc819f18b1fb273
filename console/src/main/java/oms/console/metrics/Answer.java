package oms.console.metrics;

import java.util.List;
import oms.console.api.Service;

/**
 * What one process said.
 *
 * @param service whose process it is
 * @param address where it was asked
 * @param answered whether it answered
 * @param counted whether its counters have grown since a time that is known
 * @param series gauges as they are, counters by what they have grown
 */
record Answer(
    Service service, String address, boolean answered, boolean counted, List<Series> series) {

  static Answer none(Service service, String address) {
    return new Answer(service, address, false, false, List.of());
  }
}
