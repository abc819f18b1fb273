package oms.worker.changes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import oms.devservices.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A timeline like those of the services, on a real PostgreSQL. */
final class Happenings implements AutoCloseable {

  static final ChangeLog LOG =
      new ChangeLog(
          "happenings",
          """
          select event.xid::text as xid, event.id as event_id, event.order_id, event.what
            from happenings event
           where event.order_id <> 'hidden'""",
          (row, _) ->
              new Change(Position.of(row), row.getString("order_id"), row.getString("what")));

  private static final String TABLES =
      """
      create table happenings (
        id bigint generated always as identity primary key,
        order_id text not null,
        what text not null,
        xid xid8 not null default pg_current_xact_id());
      create index on happenings (xid, id);
      create table elsewhere (n int);
      create function tell_happened() returns trigger language plpgsql as $$
      begin
        perform pg_notify('happenings', '');
        return null;
      end
      $$;
      create trigger happenings_are_told after insert on happenings
        for each statement execute function tell_happened();
      """;

  private final HikariDataSource pool;
  private final JdbcClient jdbc;

  Happenings(String database) {
    PostgresServer server = PostgresServer.shared();
    var config = new HikariConfig();
    config.setJdbcUrl(server.jdbcUrl(database));
    config.setUsername(server.username());
    config.setPassword(server.password());
    pool = new HikariDataSource(config);
    jdbc = JdbcClient.create(pool);
    jdbc.sql(TABLES).update();
  }

  HikariDataSource pool() {
    return pool;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  void happens(String orderId, String what) {
    jdbc.sql("insert into happenings (order_id, what) values (?, ?)")
        .params(orderId, what)
        .update();
  }

  /** Ends the connections on which changes are heard, as a restart of the server would. */
  long cutListeners() {
    return jdbc.sql(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
             where application_name = 'oms changes' and datname = current_database()""")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    pool.close();
  }
}
