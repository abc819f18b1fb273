package oms.contracts.billing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the payment gateway.
 *
 * @param kind {@code capture} or {@code refund}
 * @param amount minor units (cents)
 * @param status {@code requested}, {@code succeeded}, {@code failed} or {@code unknown}
 * @param at when it was asked (UTC)
 * @param endedAt when its outcome was known (UTC); absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentTransaction(
    String kind, long amount, String status, Instant at, @Nullable Instant endedAt) {}
