package oms.worker.autoconfigure;

import jakarta.validation.Valid;
import oms.worker.role.ConditionalOnApi;
import oms.worker.simulation.ConditionalOnSimulation;
import oms.worker.simulation.Simulated;
import oms.worker.simulation.SimulationResource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the company that a service simulates be told what to do, in demos. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({JdbcClient.class, Valid.class})
@ConditionalOnBean(Simulated.class)
@ConditionalOnApi
@ConditionalOnSimulation
public final class SimulationAutoConfiguration {

  @Bean
  SimulationResource simulationResource(Simulated company) {
    return new SimulationResource(company);
  }
}
