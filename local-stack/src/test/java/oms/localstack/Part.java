package oms.localstack;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that a test stops, and starts again where it was. */
@NullMarked
final class Part implements AutoCloseable {

  private final Service service;
  private @Nullable ConfigurableApplicationContext context;

  Part(Service service) {
    this.service = service;
    start();
  }

  void start() {
    service.start(started -> context = started);
  }

  void stop() {
    Objects.requireNonNull(context).close();
  }

  Service service() {
    return service;
  }

  URI url() {
    return service.url();
  }

  @Override
  public void close() {
    stop();
  }
}
