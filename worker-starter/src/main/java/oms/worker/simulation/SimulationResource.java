package oms.worker.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import oms.contracts.simulation.Simulation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a service's simulated company is told to do, to watch orders survive it. */
@RestController
@RequestMapping("/simulation")
@Tag(name = "Simulation", description = "Only in demos: elsewhere nothing is at this path")
public final class SimulationResource {

  private final Simulated company;

  /** Speaks for one company. */
  public SimulationResource(Simulated company) {
    this.company = company;
  }

  /** What it is told now. */
  @GetMapping
  @Operation(summary = "What the simulated gateway or courier behind this service is told to do")
  public Simulation told() {
    return company.told();
  }

  /** Tells it something else. */
  @PutMapping
  @Operation(
      summary = "Tell the simulated gateway or courier behind this service what to do",
      description =
          """
          From its next call on, in every process: `normal`, `slow` (each answer takes \
          `latencyMs`), `failing` (the first call about each thing is not answered) or \
          `dead`.""")
  public Simulation tell(@Valid @RequestBody SimulationBody body) {
    company.tell(body.toSimulation());
    return company.told();
  }
}
