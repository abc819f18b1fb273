package oms.console.operator;

import oms.console.api.OpenOrders;
import oms.console.api.SimulationApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** What operators ask for beside what everybody does. */
@Configuration
@ImportHttpServices(group = "orders", types = OpenOrders.class)
@ImportHttpServices(group = "billing", types = SimulationApi.Gateway.class)
@ImportHttpServices(group = "shipping", types = SimulationApi.Courier.class)
class OperatorConfiguration {}
