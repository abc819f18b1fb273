package oms.console.courier;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.console.api.ShippingApi;
import oms.console.api.ShippingApi.Report;
import oms.contracts.order.http.StockLevel;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ReportResult;
import oms.contracts.shipping.http.ShipmentListing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parcels to be picked up and to be delivered. */
@Controller
@RequestMapping("/courier")
class CourierPages {

  private static final int PAGE = 50;
  private static final int SHELVES = 500;

  private final ShippingApi shipping;
  private final OrderApi orders;
  private final Asking asking;

  CourierPages(ShippingApi shipping, OrderApi orders, Asking asking) {
    this.shipping = shipping;
    this.orders = orders;
    this.asking = asking;
  }

  @GetMapping
  String list(ParcelFilter filter, Model model) {
    Page<ShipmentListing> page =
        asking
            .ask(
                Service.SHIPPING,
                () ->
                    Page.of(
                        shipping.shipments(
                            filter.status(), filter.warehouse(), filter.q(), filter.before(), PAGE),
                        "before"))
            .orElse(Page.none());
    model.addAttribute("filter", filter);
    model.addAttribute("page", page);
    model.addAttribute("warehouses", warehouses(filter, page.rows()));
    return "courier";
  }

  /** Those that stock is in, as far as order-service says, and those that are on the page. */
  private SortedSet<String> warehouses(ParcelFilter filter, List<ShipmentListing> rows) {
    var names =
        asking.ask(Service.ORDERS, () -> Page.of(orders.stock(SHELVES), "after").rows()).stream()
            .flatMap(List::stream)
            .map(StockLevel::warehouse)
            .collect(Collectors.toCollection(TreeSet::new));
    for (ShipmentListing row : rows) {
      if (row.warehouse() != null) {
        names.add(row.warehouse());
      }
    }
    if (filter.warehouse() != null) {
      names.add(filter.warehouse());
    }
    return names;
  }

  /**
   * Takes a report about the parcel whose button was pressed, or else about all that are ticked.
   *
   * @param one the parcel and what happened to it, as {@code <status>:<id>}
   * @param all what happened to those that are ticked
   */
  @PostMapping
  String report(
      @RequestParam(required = false) @Nullable String one,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(name = "id", required = false) @Nullable List<String> ticked,
      ParcelFilter filter,
      Model model) {
    if (one != null && one.indexOf(':') > 0) {
      String status = one.substring(0, one.indexOf(':'));
      report(List.of(one.substring(status.length() + 1)), status, model);
    } else if (all != null && ticked != null) {
      report(ticked, all, model);
    } else {
      model.addAttribute("complaint", "Tick the parcels first, then say what happened to them.");
    }
    return list(filter, model);
  }

  private void report(List<String> ids, String status, Model model) {
    var complaint =
        asking.tell(
            Service.SHIPPING,
            () -> answered(shipping.report(new Report(ids, ShipmentStatus.of(status))), model));
    complaint.ifPresent(text -> model.addAttribute("complaint", text));
  }

  private static void answered(List<ReportResult> results, Model model) {
    List<ReportResult> refused = results.stream().filter(each -> !each.accepted()).toList();
    Map<String, String> reasons =
        refused.stream()
            .collect(
                Collectors.toMap(
                    ReportResult::id, each -> String.valueOf(each.reason()), (one, _) -> one));
    model.addAttribute("accepted", results.size() - refused.size());
    model.addAttribute("refused", refused);
    model.addAttribute("reasons", reasons);
  }
}
