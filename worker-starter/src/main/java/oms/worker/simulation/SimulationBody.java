package oms.worker.simulation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import oms.contracts.simulation.Simulation;
import oms.contracts.simulation.SimulationMode;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /simulation}.
 *
 * @param mode what the company does
 * @param latencyMs how long each answer takes when it is slow; 2 s if nothing is said
 */
@Schema(name = "Simulation")
record SimulationBody(
    @Schema(example = "slow") @NotNull SimulationMode mode,
    @Schema(example = "2000") @Min(0) @Max(30_000) @Nullable Integer latencyMs) {

  private static final int SLOW = 2_000;

  Simulation toSimulation() {
    return new Simulation(mode, latencyMs == null ? SLOW : latencyMs);
  }
}
