package oms.console.manager;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.contracts.order.http.StockLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the warehouses have, and what people do to it. */
@Controller
@RequestMapping("/manager/stock")
class StockPages {

  private static final int PAGE = 50;
  private static final int MOVEMENTS = 25;
  private static final int SHELVES = 500;

  private final OrderApi orders;
  private final Asking asking;
  private final StockDesk desk;

  StockPages(OrderApi orders, Asking asking, StockDesk desk) {
    this.orders = orders;
    this.asking = asking;
    this.desk = desk;
  }

  @GetMapping
  String list(StockFilter filter, Model model) {
    Page<StockLevel> page =
        asking
            .ask(
                Service.ORDERS,
                () ->
                    Page.of(
                        orders.stock(null, filter.q(), filter.warehouse(), filter.after(), PAGE),
                        "after"))
            .orElse(Page.none());
    model.addAttribute("filter", filter);
    model.addAttribute("page", page);
    model.addAttribute("warehouses", warehouses());
    return "manager-stock";
  }

  /** Those that are offered while somebody types. */
  private SortedSet<String> warehouses() {
    var names = new TreeSet<String>();
    asking
        .ask(Service.ORDERS, () -> Page.of(orders.stock(SHELVES), "after").rows())
        .ifPresent(rows -> rows.forEach(row -> names.add(row.warehouse())));
    return names;
  }

  /** Also where the forms of the page are sent, for who looks again after one was refused. */
  @GetMapping({"/place", "/receipts", "/adjustments"})
  String place(
      @RequestParam String sku,
      @RequestParam String warehouse,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    model.addAttribute("done", done);
    return place(sku, warehouse, before, model);
  }

  private String place(String sku, String warehouse, @Nullable String before, Model model) {
    Page<StockLevel> levels =
        asking
            .ask(
                Service.ORDERS, () -> Page.of(orders.stock(sku, null, warehouse, null, 1), "after"))
            .orElse(Page.none());
    model.addAttribute("sku", sku);
    model.addAttribute("warehouse", warehouse);
    model.addAttribute("before", before);
    model.addAttribute("movements", Page.<Movement>none());
    if (!levels.rows().isEmpty()) {
      model.addAttribute("level", levels.rows().getFirst());
      model.addAttribute("movements", movements(sku, warehouse, before));
    }
    for (String name : new String[] {"receipt", "adjustment"}) {
      if (!model.containsAttribute(name)) {
        model.addAttribute(name, new Entered(StockForm.empty(sku, warehouse), new Complaints()));
      }
    }
    return "manager-stock-place";
  }

  private Page<Movement> movements(String sku, String warehouse, @Nullable String before) {
    return asking
        .ask(
            Service.ORDERS,
            () -> Page.of(orders.movements(sku, warehouse, before, MOVEMENTS), "before"))
        .map(told -> new Page<>(told.rows().stream().map(Movement::new).toList(), told.next()))
        .orElse(Page.none());
  }

  @GetMapping("/new")
  String begin(
      @RequestParam(required = false) @Nullable String sku,
      @RequestParam(required = false) @Nullable String warehouse,
      Model model) {
    return begin(new Entered(StockForm.empty(sku, warehouse), new Complaints()), model);
  }

  private String begin(Entered entered, Model model) {
    model.addAttribute("entered", entered);
    model.addAttribute("warehouses", warehouses());
    return "manager-stock-new";
  }

  @PostMapping("/new")
  String receiveNew(StockForm form, Model model) {
    return desk.receive(form).map(wrong -> begin(wrong, model)).orElseGet(() -> done(form));
  }

  @PostMapping("/receipts")
  String receive(StockForm form, Model model) {
    return again("receipt", form, desk.receive(form), model);
  }

  @PostMapping("/adjustments")
  String adjust(StockForm form, Model model) {
    return again("adjustment", form, desk.adjust(form), model);
  }

  private String again(String name, StockForm form, Optional<Entered> wrong, Model model) {
    return wrong
        .map(
            entered -> {
              model.addAttribute(name, entered);
              return place(
                  String.valueOf(form.sku()), String.valueOf(form.warehouse()), null, model);
            })
        .orElseGet(() -> done(form));
  }

  private static String done(StockForm form) {
    return "redirect:"
        + UriComponentsBuilder.fromPath("/manager/stock/place")
            .queryParam("sku", "{sku}")
            .queryParam("warehouse", "{warehouse}")
            .queryParam("done", "yes")
            .build(form.sku(), form.warehouse());
  }
}
