package oms.system.cluster;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oms.devservices.PostgresOptions;
import oms.devservices.PostgresServer;
import oms.devservices.Service;
import oms.devservices.ServicePort;
import oms.devservices.TemporalOptions;
import oms.devservices.TemporalServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the services of one cluster stand on.
 *
 * @param jdbcUrls the database of each service; asking the server for one needs it to be up
 */
record Servers(PostgresServer postgres, TemporalServer temporal, Map<Service, String> jdbcUrls) {

  static Servers start(TemporaryFolder folder) {
    PostgresServer postgres = PostgresServer.start(PostgresOptions.defaults().endedByCaller());
    TemporalOptions options =
        TemporalOptions.defaults()
            .onPort(ServicePort.free())
            .keepingStateIn(folder.file("temporal.db"))
            .endedByCaller();
    TemporalServer temporal = TemporalServer.start(options);
    return new Servers(postgres, temporal, perService(it -> postgres.jdbcUrl(it.database())));
  }

  static <T> Map<Service, T> perService(Function<Service, T> value) {
    return Arrays.stream(Service.values()).collect(Collectors.toMap(it -> it, value));
  }

  String description() {
    return temporal.description() + " and " + postgres.description();
  }

  WorkflowServiceStubs stubs() {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.address()).build());
  }

  Databases databases() {
    return new Databases(jdbc(Service.ORDER), jdbc(Service.BILLING), jdbc(Service.SHIPPING));
  }

  String jdbcUrl(Service service) {
    return jdbcUrls.getOrDefault(service, "");
  }

  void close() {
    temporal.close();
    postgres.close();
  }

  private JdbcClient jdbc(Service service) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl(service));
    source.setUser(postgres.username());
    source.setPassword(postgres.password());
    return JdbcClient.create(source);
  }
}
