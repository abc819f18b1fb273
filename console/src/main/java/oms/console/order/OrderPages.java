package oms.console.order;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.OrderApi.Decision;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.console.page.Cookies;
import oms.console.page.Customer;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.http.OrderSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A customer's orders: the list, and one order as it goes along. */
@Controller
@RequestMapping("/orders")
class OrderPages {

  private static final int PAGE = 25;

  private final OrderApi orders;
  private final OrderReader reader;
  private final Asking asking;

  OrderPages(OrderApi orders, OrderReader reader, Asking asking) {
    this.orders = orders;
    this.reader = reader;
    this.asking = asking;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String before,
      @CookieValue(name = Cookies.CUSTOMER, required = false) @Nullable String remembered,
      HttpServletResponse response,
      Model model) {
    String name = customer == null ? Customer.read(remembered).orElse("") : customer;
    if (customer != null) {
      Cookies.keep(response, Cookies.CUSTOMER, Customer.write(name));
    }
    Page<OrderSummary> page =
        name.isEmpty()
            ? Page.none()
            : asking
                .ask(Service.ORDERS, () -> Page.of(orders.orders(name, q, before, PAGE), "before"))
                .orElse(Page.none());
    model.addAttribute("customer", name);
    model.addAttribute("q", q);
    model.addAttribute("before", before);
    model.addAttribute("page", page);
    return "orders";
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable String id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
      Model model) {
    model.addAttribute("id", id);
    reader.find(id).ifPresent(page -> model.addAttribute("page", page));
    return inPlace ? "order :: live" : "order";
  }

  @GetMapping("/{id}/cancel")
  String confirm(@PathVariable String id, Model model) {
    model.addAttribute("id", id);
    reader.find(id).ifPresent(page -> model.addAttribute("page", page));
    return "cancel";
  }

  @PostMapping("/{id}/action")
  String decide(@PathVariable String id, @RequestParam String action, Model model) {
    Optional<String> complaint =
        asking.tell(
            Service.ORDERS, () -> orders.decide(id, new Decision(CustomerAction.of(action))));
    if (complaint.isPresent()) {
      model.addAttribute("complaint", complaint.get());
      return show(id, false, model);
    }
    return "redirect:" + UriComponentsBuilder.fromPath("/orders/{id}").build(id).toString();
  }
}
