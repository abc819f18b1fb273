package oms.devservices;

import java.util.concurrent.atomic.AtomicBoolean;

/** Ends something once: when it is closed, or when the JVM ends first. */
final class Ending implements AutoCloseable {

  private final Runnable end;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Ending(Runnable end) {
    this.end = end;
  }

  static Ending of(String name, Runnable end, boolean withJvm) {
    Ending ending = new Ending(end);
    if (withJvm) {
      Runtime.getRuntime().addShutdownHook(new Thread(ending::close, "end-" + name));
    }
    return ending;
  }

  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      end.run();
    }
  }
}
