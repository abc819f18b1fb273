package oms.benchmark.serverless;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oms.devservices.Service;
import oms.lambda.Report;

/**
 * What some orders took of the functions.
 *
 * @param orders how many there were
 * @param seconds from the first that was placed to the last that was completed
 * @param reports the invocations that ended, by service
 * @param mostAtOnce the most invocations of one function at once
 */
record Usage(int orders, double seconds, Map<Service, List<Report>> reports, int mostAtOnce) {

  private static final double MILLIS_PER_SECOND = 1000;

  /** Keeps its own copy. */
  Usage {
    reports = new TreeMap<>(reports);
  }

  long invocations() {
    return all().size();
  }

  long coldStarts() {
    return all().stream().filter(Report::isCold).count();
  }

  double billedMillisAnOrder() {
    return all().stream().mapToLong(Report::billedMillis).sum() / (double) orders;
  }

  double gigabyteSecondsAnOrder() {
    return all().stream().mapToDouble(Report::gigabyteSeconds).sum() / orders;
  }

  double invocationsAnOrder() {
    return invocations() / (double) orders;
  }

  /** Billed for one queue, an order. */
  double secondsAnOrder(Service service) {
    return of(service).stream().mapToLong(Report::billedMillis).sum() / MILLIS_PER_SECOND / orders;
  }

  double invocationsAnOrder(Service service) {
    return of(service).size() / (double) orders;
  }

  private List<Report> of(Service service) {
    return reports.getOrDefault(service, List.of());
  }

  private List<Report> all() {
    return reports.values().stream().flatMap(Collection::stream).toList();
  }
}
