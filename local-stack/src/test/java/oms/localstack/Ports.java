package oms.localstack;

import java.util.function.IntSupplier;
import oms.devservices.ServicePort;
import org.jspecify.annotations.NullMarked;
import org.springframework.mock.env.MockEnvironment;

/** Where a stack of a test listens: not where anybody else does. */
@NullMarked
final class Ports {

  private static final String[] OWNERS = {"order", "billing", "shipping", "console"};

  private Ports() {}

  /** Other ones at each start. */
  static MockEnvironment free() {
    return each(() -> 0);
  }

  /** The same ones whenever a part is started again. */
  static MockEnvironment kept() {
    return each(() -> ServicePort.freeWith(Port.MANAGEMENT));
  }

  private static MockEnvironment each(IntSupplier port) {
    var environment = new MockEnvironment();
    for (String owner : OWNERS) {
      environment.setProperty("oms." + owner + ".port", String.valueOf(port.getAsInt()));
    }
    return environment;
  }
}
