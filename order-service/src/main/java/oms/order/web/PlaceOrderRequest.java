package oms.order.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.order.PlaceOrder;
import oms.contracts.rollout.GateOrders;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /orders}.
 *
 * @param id what the customer's side calls the order; one is made if it is absent. Posting the same
 *     id again is safe
 * @param customerId who orders
 * @param items what is ordered
 */
record PlaceOrderRequest(
    @Schema(example = "order-1") @Pattern(regexp = ID, message = ID_RULE) @Nullable String id,
    @Schema(example = "customer-7") @NotBlank @Pattern(regexp = TEXT, message = TEXT_RULE)
        String customerId,
    @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> items) {

  /** Ids become parts of URLs and workflow ids; some words are paths of their own. */
  private static final String ID = "(?!(?:stats|changes)$)[A-Za-z0-9][A-Za-z0-9._~-]{0,63}";

  private static final String ID_RULE =
      "must be 1 to 64 letters, digits or . _ ~ -, start with a letter or digit,"
          + " and not be the word 'stats' or 'changes'";

  static final String TEXT = "[^\\p{Cntrl}]{1,100}";

  static final String TEXT_RULE = "must be 1 to 100 characters without control characters";

  /** What rollout gates order is for nobody else. */
  static final String SKU = "(?!" + GateOrders.PREFIX + ")" + TEXT;

  static final String SKU_RULE = TEXT_RULE + ", and not begin with '" + GateOrders.PREFIX + "'";

  /** The most units one line can ask for; it keeps every sum far from overflow. */
  private static final int MOST_UNITS = 10_000;

  /**
   * One line.
   *
   * @param sku what
   * @param quantity how many units
   */
  record Line(
      @Schema(example = "Nike Air Force Ones") @NotBlank @Pattern(regexp = SKU, message = SKU_RULE)
          String sku,
      @Schema(example = "2") @NotNull @Min(1) @Max(MOST_UNITS) Integer quantity) {}

  PlaceOrder toCommand(String newId, Instant receivedAt) {
    List<LineItem> lines =
        items.stream().map(line -> new LineItem(line.sku(), line.quantity())).toList();
    return new PlaceOrder(id == null ? newId : id, customerId, lines, receivedAt);
  }
}
