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
import org.springframework.web.bind.annotation.PathVariable;
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
  String list(Filter filter, Model model) {
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
  private SortedSet<String> warehouses(Filter filter, List<ShipmentListing> rows) {
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

  @GetMapping("/{id}/row")
  String row(@PathVariable String id, Filter filter, Model model) {
    return asking
        .ask(Service.SHIPPING, () -> shipping.shipment(id))
        .map(
            found -> {
              model.addAttribute(
                  "shipment",
                  new ShipmentListing(
                      found.id(),
                      found.status(),
                      found.updatedAt(),
                      found.orderId(),
                      found.warehouse()));
              model.addAttribute("filter", filter);
              return "courier :: row";
            })
        .orElse("empty");
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
      Filter filter,
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

  /**
   * Which parcels a courier wants to see.
   *
   * @param state their state, or {@code all}; what is to be picked up if nothing is said
   * @param warehouse only those of this one
   * @param q only those whose id, or whose order's id, begins so
   * @param before where the page begins
   */
  record Filter(
      @Nullable String state,
      @Nullable String warehouse,
      @Nullable String q,
      @Nullable String before) {

    private static final String ALL = "all";

    Filter {
      state = state == null ? ShipmentStatus.BOOKED.word() : state;
    }

    public @Nullable String status() {
      return ALL.equals(state) ? null : state;
    }

    /** What can happen to all parcels of this list at once; {@code null} if they differ. */
    public @Nullable String next() {
      return next(String.valueOf(state));
    }

    /** What can happen to a parcel in a state; {@code null} if nothing can. */
    public static @Nullable String next(String state) {
      return switch (state) {
        case "booked" -> "dispatched";
        case "dispatched" -> "delivered";
        default -> null;
      };
    }
  }
}
