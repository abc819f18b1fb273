package oms.console.manager;

import java.util.Map;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.Service;
import oms.contracts.order.http.StockAdjustment;
import oms.contracts.order.http.StockReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Has order-service move stock, or says what is wrong with the form. */
@Component
class StockDesk {

  private static final String AMOUNT = "amount";
  private static final Map<String, String> FIELDS = Map.of("quantity", AMOUNT, "change", AMOUNT);
  private static final String TOO_LOW = ":stock-too-low";

  private final OrderApi orders;
  private final Asking asking;

  StockDesk(OrderApi orders, Asking asking) {
    this.orders = orders;
    this.asking = asking;
  }

  /** Receives goods; returns the form with what is wrong, or nothing if they are received. */
  Optional<Entered> receive(StockForm form) {
    var complaints = new Complaints();
    String sku = complaints.text("sku", form.sku(), "Say what came in.");
    String warehouse = complaints.text("warehouse", form.warehouse(), "Say where it lies.");
    long units = Units.received(AMOUNT, form.amount(), complaints);
    var receipt =
        new StockReceipt(sku, warehouse, units, orEmpty(form.reason()), orEmpty(form.reference()));
    return send(form, complaints, () -> orders.receive(receipt));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Corrects what is on hand; returns the form with what is wrong, or nothing if it is done. */
  Optional<Entered> adjust(StockForm form) {
    var complaints = new Complaints();
    long units = Units.changed(AMOUNT, form.amount(), complaints);
    String reason =
        complaints.text("reason", form.reason(), "Say why, for those who read the log.");
    var adjustment =
        new StockAdjustment(
            orEmpty(form.sku()),
            orEmpty(form.warehouse()),
            units,
            reason,
            orEmpty(form.reference()));
    return send(form, complaints, () -> orders.adjust(adjustment));
  }

  private Optional<Entered> send(StockForm form, Complaints complaints, Runnable command) {
    if (!complaints.isEmpty()) {
      return Optional.of(new Entered(form, complaints));
    }
    Optional<String> unsaid = asking.tell(Service.ORDERS, () -> told(complaints, command));
    if (!complaints.isEmpty()) {
      // Nothing was counted under this reference, or something else was.
      return Optional.of(new Entered(form.anew(), complaints));
    }
    unsaid.ifPresent(complaints::addWhole);
    return unsaid.map(_ -> new Entered(form, complaints));
  }

  private static void told(Complaints complaints, Runnable command) {
    try {
      command.run();
    } catch (HttpClientErrorException refused) {
      if (refused.getStatusCode() == HttpStatus.CONFLICT
          && refused.getResponseBodyAsString().contains(TOO_LOW)) {
        complaints.add(AMOUNT, Asking.reason(refused) + ".");
      } else if (refused.getStatusCode() == HttpStatus.CONFLICT) {
        complaints.addWhole(
            "This form was sent before, with something else in it, and that counts."
                + " Look at the log; if this is meant too, send it again.");
      } else {
        complaints.add(refused, FIELDS);
      }
    }
  }
}
