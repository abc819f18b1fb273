package oms.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.common.converter.DefaultDataConverter;
import jakarta.validation.Validation;
import java.time.Instant;
import java.util.Collections;
import oms.contracts.order.PlaceOrder;
import oms.order.web.PlaceOrderRequest.Line;
import org.junit.jupiter.api.Test;

/** The largest order that is accepted is far from what a workflow can take. */
class LargestOrderTests {

  private static final int SERVERS_LIMIT = 2 * 1024 * 1024;

  /** A character that JSON writes in twelve bytes, more than of any other. */
  private static final String SKU = "\uD83D\uDC5F".repeat(100);

  private final PlaceOrderRequest largest =
      new PlaceOrderRequest(
          "o".repeat(64), "c".repeat(100), Collections.nCopies(500, new Line(SKU, 10_000)));

  @Test
  void itsInputIsFarBelowTheServersLimit() {
    PlaceOrder input = largest.toCommand("", Instant.EPOCH);
    int bytes =
        DefaultDataConverter.newDefaultInstance()
            .toPayload(input)
            .orElseThrow()
            .getSerializedSize();

    assertThat(bytes).isLessThan(SERVERS_LIMIT / 3);
  }

  @Test
  void thereIsNoLarger() {
    try (var validators = Validation.buildDefaultValidatorFactory()) {
      assertThat(validators.getValidator().validate(largest)).isEmpty();
      var longer =
          new PlaceOrderRequest(null, "c", Collections.nCopies(501, new Line(SKU + "x", 10_001)));
      assertThat(validators.getValidator().validate(longer)).hasSizeGreaterThan(501);
    }
  }
}
