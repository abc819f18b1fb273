package oms.worker.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmbeddedMetricsTests {

  private final Lines lines = new Lines();

  @Test
  void aLineIsWhatCloudWatchMakesMetricsOf() {
    lines.metrics().print("billing", Metric.ACTIVITY_SCHEDULE_TO_START, List.of(3L, 17L));

    assertThat(lines.text())
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":1795255200000,\"CloudWatchMetrics\":[{"
                + "\"Namespace\":\"OMS/Temporal\",\"Dimensions\":[[\"TaskQueue\"]],"
                + "\"Metrics\":[{\"Name\":\"ActivityScheduleToStartMs\",\"Unit\":\"Milliseconds\"}]}]},"
                + "\"TaskQueue\":\"billing\",\"ActivityScheduleToStartMs\":[3,17]}\n");
  }

  @Test
  void whatALineDefinesIsInIt() {
    lines
        .metrics()
        .print(
            "orders", Map.of(Metric.BACKLOG_COUNT, List.of(4L), Metric.BACKLOG_AGE, List.of(9L)));

    JsonNode line = lines.all().getFirst();
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(directive.path("Metrics")).hasSize(2);
    assertThat(directive.path("Metrics"))
        .allSatisfy(metric -> assertThat(line.path(metric.path("Name").asString())).hasSize(1));
    assertThat(directive.at("/Dimensions/0"))
        .allSatisfy(it -> assertThat(line.path(it.asString()).isString()).isTrue());
  }

  @Test
  void aLineHasNoMoreValuesThanCloudWatchTakes() {
    List<Long> values = LongStream.range(0, 250).boxed().toList();

    lines.metrics().print("orders", Metric.WORKFLOW_TASK_SCHEDULE_TO_START, values);

    assertThat(lines.all())
        .extracting(line -> line.path("WorkflowTaskScheduleToStartMs").size())
        .containsExactly(100, 100, 50);
    assertThat(lines.values("orders", Metric.WORKFLOW_TASK_SCHEDULE_TO_START)).isEqualTo(values);
  }

  @Test
  void withoutValuesNothingIsPrinted() {
    lines.metrics().print("orders", Metric.WORKFLOW_TASK_SCHEDULE_TO_START, List.of());

    assertThat(lines.text()).isEmpty();
  }
}
