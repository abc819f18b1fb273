package oms.worker.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import oms.worker.changes.Change;
import oms.worker.changes.ChangeLog;
import oms.worker.changes.ChangeStreams;
import oms.worker.changes.Position;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ChangesAutoConfigurationTests {

  private static final ChangeLog LOG =
      new ChangeLog("t", "select", (row, _) -> new Change(Position.of(row), "", ""));

  /** The database is away, which keeps nothing from starting. */
  private final WebApplicationContextRunner database =
      new WebApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ChangesAutoConfiguration.class))
          .withBean(JsonMapper.class, JsonMapper::shared)
          .withBean(HikariDataSource.class, ChangesAutoConfigurationTests::away)
          .withBean(JdbcClient.class, () -> JdbcClient.create(away()));

  private final WebApplicationContextRunner service = database.withBean(ChangeLog.class, () -> LOG);

  private static HikariDataSource away() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/none");
    return pool;
  }

  @Test
  void aServiceThatSaysWhereItsChangesAreTellsThem() {
    service.run(
        it -> {
          assertThat(it).hasNotFailed().hasSingleBean(ChangeStreams.class);
          assertThat(it.getBean(ChangeStreams.class).isRunning()).isTrue();
        });
  }

  @Test
  void aServiceWithoutChangesTellsNothing() {
    database.run(it -> assertThat(it).doesNotHaveBean(ChangeStreams.class));
  }

  @Test
  void aProcessThatServesNoApiListensToNothing() {
    service
        .withPropertyValues("oms.role=worker")
        .run(it -> assertThat(it).doesNotHaveBean(ChangeStreams.class));
  }

  @Test
  void backsOffWithoutPostgres() {
    service
        .withClassLoader(new FilteredClassLoader(PGConnection.class))
        .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(ChangeStreams.class));
  }

  @Test
  void aSettingThatMakesNoSenseIsNamed() {
    service
        .withPropertyValues("oms.changes.max-streams=0")
        .run(
            it ->
                assertThat(it)
                    .getFailure()
                    .rootCause()
                    .hasMessage("'oms.changes.max-streams' must be 1 or more"));
  }

  @Test
  void streamsAreCountedAndNotTimed() {
    service.run(
        it -> {
          MeterRegistry registry = new SimpleMeterRegistry();
          it.getBean(MeterBinder.class).bindTo(registry);
          assertThat(registry.get("oms.change.streams").gauge().value()).isZero();
          var timed = it.getBean(ObservationPredicate.class);
          assertThat(timed.test("http.server.requests", request("/orders/changes"))).isFalse();
          assertThat(timed.test("http.server.requests", request("/orders"))).isTrue();
          assertThat(timed.test("other", new Observation.Context())).isTrue();
        });
  }

  private static ServerRequestObservationContext request(String path) {
    return new ServerRequestObservationContext(
        new MockHttpServletRequest("GET", path), new MockHttpServletResponse());
  }
}
