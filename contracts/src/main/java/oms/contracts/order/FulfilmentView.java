package oms.contracts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.ShipmentSummary;
import org.jspecify.annotations.Nullable;

/**
 * One part of an order as its readers see it.
 *
 * @param id {@code <order id>:<n>}, n from 1; also the id of its shipment
 * @param items the lines it holds
 * @param location the warehouse; absent when nothing is available
 * @param status where it stands
 * @param payment absent until it is charged
 * @param shipment absent until it is paid, and while shipping-service cannot be reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FulfilmentView(
    String id,
    List<LineItem> items,
    @Nullable String location,
    FulfilmentStatus status,
    @Nullable PaymentView payment,
    @Nullable ShipmentSummary shipment) {}
