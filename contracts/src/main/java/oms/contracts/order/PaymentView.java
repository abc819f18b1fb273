package oms.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one fulfilment as its readers see it; amounts in minor units (cents), 0 while
 * pending.
 *
 * @param subTotal price of the goods
 * @param tax tax on the goods
 * @param shipping price of the delivery
 * @param total {@code subTotal + tax + shipping}
 * @param currency ISO 4217 code; absent while pending
 * @param status where the payment stands
 * @param reason why it was declined; absent otherwise
 * @param refunded what was given back; absent when nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentView(
    long subTotal,
    long tax,
    long shipping,
    long total,
    @Nullable String currency,
    PaymentStatus status,
    @Nullable String reason,
    @Nullable Long refunded) {}
