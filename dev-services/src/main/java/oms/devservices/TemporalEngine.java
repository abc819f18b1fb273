package oms.devservices;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands behind a {@link TemporalServer}. */
sealed interface TemporalEngine permits GivenTemporal, TemporalDevServer, InMemoryTemporal {

  String description();

  String address();

  boolean isReal();

  OptionalInt metricsPort();

  Optional<URI> uiAddress();

  /** Stops it and keeps its port, and its state if it has a file. */
  void stop();

  /** Starts it again. */
  void restart();

  /** Ends it for good. */
  void close();
}
