package oms.contracts.billing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import oms.contracts.billing.DeclineReason;
import oms.contracts.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * A charge in a list.
 *
 * @param key its idempotency key
 * @param orderId what it is for
 * @param customerId who pays; absent if it was given back before it was asked
 * @param amounts what it costs, in minor units (cents)
 * @param status where it stands
 * @param declined why no money was taken; absent otherwise
 * @param requestedAt when it was asked for (UTC)
 * @param settledAt when its outcome was known (UTC); absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChargeSummary(
    String key,
    String orderId,
    @Nullable String customerId,
    Amounts amounts,
    ChargeStatus status,
    @Nullable DeclineReason declined,
    Instant requestedAt,
    @Nullable Instant settledAt) {}
