package oms.contracts.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of a SKU's stock.
 *
 * @param id the line; later ones have greater numbers
 * @param sku what
 * @param warehouse where
 * @param kind {@code received}, {@code held}, {@code released}, {@code shipped} or {@code adjusted}
 * @param quantity units; negative only where {@code adjusted} took some off
 * @param cause what made it happen once: a fulfilment's id, or the reference that people gave
 * @param reason why, in people's words; absent where an order caused it
 * @param at when (UTC)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StockMovement(
    long id,
    String sku,
    String warehouse,
    String kind,
    long quantity,
    String cause,
    @Nullable String reason,
    Instant at) {}
