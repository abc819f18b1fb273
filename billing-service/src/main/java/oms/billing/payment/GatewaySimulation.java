package oms.billing.payment;

import oms.contracts.simulation.Simulation;
import oms.contracts.simulation.SimulationMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the simulated gateway is told to do, kept where every process that calls it sees it. */
@Repository
public class GatewaySimulation {

  private final JdbcClient jdbc;

  GatewaySimulation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What it is told now. */
  public Simulation told() {
    return told(jdbc);
  }

  static Simulation told(JdbcClient jdbc) {
    return jdbc.sql("select mode, latency_ms from simulated_gateway.told")
        .query(
            (row, _) ->
                new Simulation(SimulationMode.of(row.getString("mode")), row.getInt("latency_ms")))
        .single();
  }

  /** Tells it what to do from the next call on. */
  public void tell(Simulation simulation) {
    jdbc.sql("update simulated_gateway.told set mode = :mode, latency_ms = :latency")
        .param("mode", simulation.mode().word())
        .param("latency", simulation.latencyMs())
        .update();
  }
}
