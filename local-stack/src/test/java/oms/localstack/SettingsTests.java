package oms.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {

  private final MockEnvironment properties = new MockEnvironment();

  @Test
  void portsAreTheUsualOnesUnlessSomethingIsSaid() {
    assertThat(Settings.read(properties).ports())
        .extracting(Port::number)
        .containsExactly(8082, 8081, 8083, 8080);
  }

  @Test
  void aPropertyCountsMoreThanAVariable() {
    properties.setProperty("ORDER_API_PORT", "1082");
    properties.setProperty("BILLING_API_PORT", "1081");
    properties.setProperty("oms.billing.port", "0");
    assertThat(Settings.read(properties).ports())
        .extracting(Port::number)
        .containsExactly(1082, 0, 8083, 8080);
  }

  @Test
  void whatIsNoPortIsRefusedWithTheNamesThatSetIt() {
    properties.setProperty("oms.order.port", "80820");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.read(properties))
        .withMessage(
            "'80820' is no port of the order API: set oms.order.port or ORDER_API_PORT to 0..64535");
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheNamesThatSetIt() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      properties.setProperty("oms.shipping.port", String.valueOf(taken.getLocalPort()));
      var stack = new LocalStack(Settings.read(properties));
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(stack::start)
          .withMessageStartingWith("Port %d of the shipping API is taken", taken.getLocalPort())
          .withMessageContaining("oms.shipping.port or SHIPMENT_API_PORT");
    }
  }

  @Test
  void dataAreKeptOnlyInADirectoryThatIsNamed() {
    assertThat(Settings.read(properties).postgres().dataDirectory()).isNull();
    assertThat(Settings.read(properties).temporal().databaseFile()).isNull();
    properties.setProperty("oms.local.data-dir", "kept");
    assertThat(Settings.read(properties).postgres().dataDirectory())
        .isEqualTo(Path.of("kept/postgres"));
    assertThat(Settings.read(properties).temporal().databaseFile())
        .isEqualTo(Path.of("kept/temporal.db"));
  }
}
