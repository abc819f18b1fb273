package oms.console.operator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.SimulationApi;
import oms.contracts.simulation.Simulation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** The switches of the simulated companies. The services keep them; here is what was last heard. */
@Component
class Switches {

  private static final long FRESH = Duration.ofSeconds(2).toNanos();

  private final SimulationApi gateway;
  private final SimulationApi courier;
  private final Map<Company, Setting> heard = new EnumMap<>(Company.class);
  private long heardAt = System.nanoTime() - FRESH;
  private boolean asking;

  Switches(SimulationApi.Gateway gateway, SimulationApi.Courier courier) {
    this.gateway = gateway;
    this.courier = courier;
  }

  /** Asks both services now. */
  void look() {
    for (Company company : Company.values()) {
      hear(company, ask(company));
    }
  }

  /** Has both services asked, if that was not just done, and does not wait for them. */
  synchronized void lookSoon() {
    if (!asking && System.nanoTime() - heardAt >= FRESH) {
      asking = true;
      Thread.ofVirtual().name("switches").start(this::lookAndRest);
    }
  }

  private void lookAndRest() {
    try {
      look();
    } finally {
      rest();
    }
  }

  private synchronized void rest() {
    asking = false;
    heardAt = System.nanoTime();
  }

  /** What was last heard. */
  synchronized Setting of(Company company) {
    return heard.getOrDefault(company, new Setting.Unasked());
  }

  private synchronized void hear(Company company, Setting setting) {
    heard.put(company, setting);
  }

  private Setting ask(Company company) {
    try {
      return new Setting.Simulated(api(company).told());
    } catch (HttpClientErrorException refused) {
      return HttpStatus.NOT_FOUND.isSameCodeAs(refused.getStatusCode())
          ? new Setting.Real()
          : new Setting.Unknown();
    } catch (RestClientException _) {
      return new Setting.Unknown();
    }
  }

  /**
   * Tells a company what to do.
   *
   * @return why it is not told, in a sentence; empty if it is
   */
  Optional<String> tell(Company company, Simulation simulation) {
    try {
      hear(company, new Setting.Simulated(api(company).tell(simulation)));
      return Optional.empty();
    } catch (HttpClientErrorException refused) {
      return Optional.of(Asking.reason(refused));
    } catch (RestClientException _) {
      return Optional.of(
          company.service().title() + " cannot be reached right now. Try again in a moment.");
    }
  }

  private SimulationApi api(Company company) {
    return switch (company) {
      case GATEWAY -> gateway;
      case COURIER -> courier;
    };
  }
}
