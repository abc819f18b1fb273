package oms.contracts.billing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;

/**
 * A charge with everything that is known of it.
 *
 * @param charge the charge, as a list shows it
 * @param items what is charged
 * @param authCode the gateway's authorisation; absent unless money was taken
 * @param transactions what was asked of the gateway, oldest first
 * @param events what happened, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChargeDetails(
    ChargeSummary charge,
    List<LineItem> items,
    @Nullable String authCode,
    List<PaymentTransaction> transactions,
    List<ChargeEvent> events) {

  /** Keeps its own copies of the lists. */
  public ChargeDetails {
    items = List.copyOf(items);
    transactions = List.copyOf(transactions);
    events = List.copyOf(events);
  }
}
