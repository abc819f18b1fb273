package oms.worker.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BucketsTests {

  private static final String LATENCY = "temporal_activity_schedule_to_start_latency";

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @BeforeEach
  void filter() {
    meters.config().meterFilter(new Buckets());
  }

  @Test
  void aTimerOfTemporalsSdkHasTheBucketsFromFiveMillisecondsToTenMinutes() {
    report(LATENCY, 0);

    assertThat(buckets(LATENCY + "_seconds"))
        .containsExactly(
            "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "10.0",
            "30.0", "60.0", "120.0", "300.0", "600.0", "+Inf");
  }

  @Test
  void aTaskThatWaitsLongerThanHalfAMinuteShows() {
    report(LATENCY, 45);

    assertThat(count(LATENCY + "_seconds", "30.0")).isZero();
    assertThat(count(LATENCY + "_seconds", "60.0")).isEqualTo(1);
  }

  @Test
  void ourTimersHaveTheSameBuckets() {
    Timer.builder("oms.order.completed").register(meters).record(Duration.ofSeconds(400));

    assertThat(buckets("oms_order_completed_seconds")).hasSize(17);
    assertThat(count("oms_order_completed_seconds", "600.0")).isEqualTo(1);
  }

  @Test
  void timersOfOthersHaveNone() {
    meters.timer("http.server.requests").record(Duration.ofSeconds(1));

    assertThat(buckets("http_server_requests_seconds")).isEmpty();
  }

  private void report(String name, int seconds) {
    new MicrometerClientStatsReporter(meters)
        .reportTimer(name, Map.of(), com.uber.m3.util.Duration.ofSeconds(seconds));
  }

  private List<String> buckets(String name) {
    return lines(name).map(line -> line.replaceAll(".*le=\"([^\"]+)\".*", "$1")).toList();
  }

  private double count(String name, String bound) {
    return lines(name)
        .filter(line -> line.contains("le=\"" + bound + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private Stream<String> lines(String name) {
    return meters.scrape().lines().filter(line -> line.startsWith(name + "_bucket"));
  }
}
