package oms.benchmark.reads;

import oms.benchmark.report.Latencies;

/**
 * What was measured in some seconds of reading.
 *
 * @param seconds how long
 * @param latencies of all requests
 */
record ReadSlice(double seconds, Latencies latencies) {

  double requestsPerSecond() {
    return latencies.count() / seconds;
  }

  double p50() {
    return latencies.millisAt(0.5);
  }

  double p99() {
    return latencies.millisAt(0.99);
  }
}
