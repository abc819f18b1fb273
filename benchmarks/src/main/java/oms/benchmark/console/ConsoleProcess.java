package oms.benchmark.console;

import java.util.Map;
import oms.benchmark.Settings;
import oms.benchmark.stack.Services;
import oms.devservices.Service;
import oms.devservices.ServiceLaunch;
import oms.devservices.ServicePort;
import oms.devservices.ServiceProcess;

/** The console, as a process of its own before some services. */
final class ConsoleProcess {

  private ConsoleProcess() {}

  /** Starts it, ready. */
  static ServiceProcess start(Services services, Settings settings) {
    var process =
        new ServiceProcess(
            new ServiceLaunch(
                "console",
                settings.services().resolve("console.jar"),
                "CONSOLE_PORT",
                ServicePort.free(),
                ServicePort.free(),
                Map.of(
                    "ORDER_API_URL", url(services, Service.ORDER),
                    "BILLING_API_URL", url(services, Service.BILLING),
                    "SHIPMENT_API_URL", url(services, Service.SHIPPING)),
                settings.flags(),
                settings.properties(),
                services.logs()));
    process.start();
    process.awaitReady();
    return process;
  }

  private static String url(Services services, Service service) {
    return services.process(service).url().toString();
  }
}
