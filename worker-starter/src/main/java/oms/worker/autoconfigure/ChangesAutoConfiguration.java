package oms.worker.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import oms.worker.changes.ChangeLog;
import oms.worker.changes.ChangeStreams;
import oms.worker.changes.ChangesProperties;
import oms.worker.changes.ConnectionSource;
import oms.worker.role.ConditionalOnApi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tells the changes of a service that says where they are read, in processes that serve an API. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, HikariDataSource.class, PGConnection.class})
@ConditionalOnBean(ChangeLog.class)
@ConditionalOnApi
@EnableConfigurationProperties(ChangesProperties.class)
public final class ChangesAutoConfiguration {

  /** Where a stream's path ends. */
  private static final String STREAM = "/changes";

  @Bean
  @ConditionalOnMissingBean
  ChangeStreams changeStreams(
      ChangeLog changes,
      JdbcClient jdbc,
      JsonMapper json,
      HikariDataSource pool,
      ChangesProperties properties) {
    return new ChangeStreams(changes, jdbc, json, ConnectionSource.beside(pool), properties);
  }

  @Bean
  MeterBinder changeStreamMetrics(ChangeStreams streams) {
    return registry ->
        Gauge.builder("oms.change.streams", streams, ChangeStreams::open)
            .description("Streams of changes that are open")
            .register(registry);
  }

  /** A stream is as long as its client likes, which is no answer time. */
  @Bean
  ObservationPredicate streamsAreNotTimed() {
    return (_, context) ->
        !(context instanceof ServerRequestObservationContext request
            && isStream(request.getCarrier()));
  }

  private static boolean isStream(@Nullable HttpServletRequest request) {
    return request != null && request.getRequestURI().endsWith(STREAM);
  }
}
