package oms.worker.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StartTests {

  private final MockEnvironment environment =
      new MockEnvironment()
          .withProperty("spring.application.name", "order-service")
          .withProperty("server.address", "127.0.0.1")
          .withProperty("local.server.port", "8082")
          .withProperty("local.management.port", "9082")
          .withProperty("spring.temporal.connection.target", "temporal:7233")
          .withProperty("spring.temporal.namespace", "shop");

  @Test
  void aProcessSaysWhatItDoesAndWhere() {
    assertThat(StartLine.line(environment, Duration.ofMillis(2140)))
        .isEqualTo(
            "order-service serves its API and runs its workers"
                + " (http://127.0.0.1:8082, health on 9082, Temporal temporal:7233/shop) after 2.1 s");
    environment.setProperty("oms.role", "worker");
    environment.setProperty("local.server.port", "-1");
    assertThat(StartLine.line(environment, Duration.ZERO))
        .contains("order-service runs its workers (health on 9082, Temporal");
    environment.setProperty("oms.role", "api");
    environment.setProperty("local.server.port", "8082");
    assertThat(StartLine.line(environment, Duration.ZERO)).contains("serves its API (");
  }

  @Test
  void whoeverStartsWithoutTemporalIsToldWhatToDo() {
    FailureAnalysis analysis = Objects.requireNonNull(analyze(Status.UNAVAILABLE));
    assertThat(analysis.getDescription())
        .isEqualTo("There is no Temporal server at temporal:7233.");
    assertThat(analysis.getAction()).contains("temporal server start-dev", "TEMPORAL_ADDRESS");
  }

  @Test
  void anotherFailureOfTemporalIsLeftAsItIs() {
    assertThat(analyze(Status.PERMISSION_DENIED)).isNull();
  }

  private @Nullable FailureAnalysis analyze(Status status) {
    var failure = new IllegalStateException(status.asRuntimeException());
    return new TemporalAway(environment).analyze(failure);
  }
}
