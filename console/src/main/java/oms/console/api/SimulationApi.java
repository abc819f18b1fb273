package oms.console.api;

import oms.contracts.simulation.Simulation;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What a service is asked about the company that it simulates; not found if it simulates none. */
public interface SimulationApi {

  /** What the company is told to do. */
  @GetExchange("/simulation")
  Simulation told();

  /** Tells the company what to do from its next call on. */
  @PutExchange("/simulation")
  Simulation tell(@RequestBody Simulation simulation);

  /** The payment gateway, which billing-service simulates. */
  interface Gateway extends SimulationApi {}

  /** The courier, which shipping-service simulates. */
  interface Courier extends SimulationApi {}
}
