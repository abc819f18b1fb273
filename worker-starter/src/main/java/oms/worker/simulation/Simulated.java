package oms.worker.simulation;

import oms.contracts.simulation.Simulation;
import oms.contracts.simulation.SimulationMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a simulated company is told to do, kept in its schema where every process that calls it sees
 * it: one row in the table {@code told} with a {@code mode} and a {@code latency_ms}.
 */
public final class Simulated {

  private final JdbcClient jdbc;
  private final String schema;

  /** The company that keeps its books in a schema. */
  public Simulated(JdbcClient jdbc, String schema) {
    this.jdbc = jdbc;
    this.schema = schema;
  }

  /** What it is told now. */
  public Simulation told() {
    return jdbc.sql("select mode, latency_ms from %s.told".formatted(schema))
        .query(
            (row, _) ->
                new Simulation(SimulationMode.of(row.getString("mode")), row.getInt("latency_ms")))
        .single();
  }

  /** Tells it what to do from the next call on. */
  public void tell(Simulation simulation) {
    jdbc.sql("update %s.told set mode = :mode, latency_ms = :latency".formatted(schema))
        .param("mode", simulation.mode().word())
        .param("latency", simulation.latencyMs())
        .update();
  }
}
