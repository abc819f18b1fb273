package oms.shipping.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import oms.contracts.simulation.Simulation;
import oms.shipping.carrier.CourierSimulation;
import oms.worker.role.ConditionalOnApi;
import oms.worker.role.ConditionalOnSimulation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the simulated courier is told to do, to watch orders survive it. */
@RestController
@ConditionalOnApi
@ConditionalOnSimulation
@RequestMapping("/simulation")
@Tag(name = "Simulation", description = "Only in demos: elsewhere nothing is at this path")
class SimulationResource {

  private final CourierSimulation simulation;

  SimulationResource(CourierSimulation simulation) {
    this.simulation = simulation;
  }

  @GetMapping
  @Operation(summary = "What the simulated courier is told to do")
  Simulation told() {
    return simulation.told();
  }

  @PutMapping
  @Operation(
      summary = "Tell the simulated courier what to do",
      description =
          """
          From its next call on, in every process: `normal`, `slow` (each answer takes \
          `latencyMs`), `failing` (the first call about each thing is not answered) or \
          `dead`.""")
  Simulation tell(@Valid @RequestBody SimulationBody body) {
    simulation.tell(body.toSimulation());
    return simulation.told();
  }
}
