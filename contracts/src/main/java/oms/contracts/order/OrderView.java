package oms.contracts.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its readers see it.
 *
 * @param id the order's id
 * @param customerId who ordered
 * @param receivedAt when it was accepted (UTC)
 * @param status where it stands
 * @param fulfillments its parts, one per warehouse and one for what is unavailable; {@code null}
 *     until stock was looked up (the spelling is the wire's)
 */
public record OrderView(
    String id,
    String customerId,
    Instant receivedAt,
    OrderStatus status,
    @Nullable List<FulfilmentView> fulfillments) {}
