package oms.worker.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

class ChangeDrainTests {

  @Test
  void streamsEndWhenTheProcessIsAskedToAndCanBeginAgain() throws Exception {
    try (var happenings = new Happenings("changes_drain_test")) {
      var streams =
          new ChangeStreams(
              Happenings.LOG,
              happenings.jdbc(),
              JsonMapper.shared(),
              ConnectionSource.beside(happenings.pool()),
              new ChangesProperties(Duration.ofHours(1), 10));
      streams.start();
      await().until(() -> listeners(happenings) == 1);
      Thread stream = Thread.ofVirtual().start(() -> streams.serve(request(), response()));
      await().until(() -> streams.open() == 1);

      streams.stop();

      stream.join();
      assertThat(streams.open()).isZero();
      await().until(() -> listeners(happenings) == 0);
      assertThatExceptionOfType(ErrorResponseException.class)
          .isThrownBy(() -> streams.serve(request(), response()))
          .satisfies(
              refused -> {
                assertThat(refused.getStatusCode().value()).isEqualTo(503);
                assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("1");
              });

      streams.start();
      await().until(() -> listeners(happenings) == 1);
      Thread another = Thread.ofVirtual().start(() -> streams.serve(request(), response()));
      await().until(() -> streams.open() == 1);
      streams.stop();
      another.join();
    }
  }

  private static MockHttpServletRequest request() {
    return new MockHttpServletRequest();
  }

  private static MockHttpServletResponse response() {
    return new MockHttpServletResponse();
  }

  private static long listeners(Happenings happenings) {
    return happenings
        .jdbc()
        .sql(
            """
            select count(*) from pg_stat_activity
             where application_name = 'oms changes' and datname = current_database()""")
        .query(Long.class)
        .single();
  }

  @Test
  void refusesSettingsThatNoStreamCouldLiveBy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChangesProperties(Duration.ZERO, 1))
        .withMessageContaining("'oms.changes.heartbeat'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChangesProperties(Duration.ofSeconds(1), 0))
        .withMessageContaining("'oms.changes.max-streams'");
  }
}
