package oms.devservices;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A server that somebody else runs and the environment names. */
record GivenTemporal(String address) implements TemporalEngine {

  static Optional<GivenTemporal> find(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("TEMPORAL_ADDRESS"))
        .filter(address -> !address.isBlank())
        .map(GivenTemporal::new);
  }

  @Override
  public String description() {
    return "Temporal at %s (given by TEMPORAL_ADDRESS)".formatted(address);
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public OptionalInt metricsPort() {
    return OptionalInt.empty();
  }

  @Override
  public Optional<URI> uiAddress() {
    return Optional.empty();
  }

  @Override
  public void stop() {
    throw new DevServiceException(
        "The Temporal server of TEMPORAL_ADDRESS is not ours to stop: unset the variable");
  }

  @Override
  public void restart() {
    throw new DevServiceException(
        "The Temporal server of TEMPORAL_ADDRESS is not ours to restart: unset the variable");
  }

  @Override
  public void close() {
    // Whoever started it ends it.
  }
}
