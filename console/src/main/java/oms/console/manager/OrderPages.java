package oms.console.manager;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.OrderExport;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.http.OrderSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody's orders: the list, and the list as a file. */
@Controller("managersOrders")
class OrderPages {

  private static final int PAGE = 50;

  private final OrderApi orders;
  private final OrderExport export;
  private final Asking asking;
  private final Clock clock = Clock.systemUTC();

  OrderPages(OrderApi orders, OrderExport export, Asking asking) {
    this.orders = orders;
    this.export = export;
    this.asking = asking;
  }

  @GetMapping("/manager")
  String home() {
    return "redirect:/manager/orders";
  }

  @GetMapping("/manager/orders")
  String list(OrderFilter filter, Model model) {
    Page<OrderSummary> page =
        asking
            .ask(
                Service.ORDERS,
                () ->
                    Page.of(
                        orders.everybodysOrders(filter.status(), filter.q(), filter.before(), PAGE),
                        "before"))
            .orElse(Page.none());
    model.addAttribute("filter", filter);
    model.addAttribute("statuses", Arrays.stream(OrderStatus.values()).map(OrderStatus::word));
    model.addAttribute("page", page);
    return "manager-orders";
  }

  /** The file begins when order-service does; one that it breaks off is broken off here too. */
  @GetMapping("/manager/orders.csv")
  @Nullable String export(OrderFilter filter, HttpServletResponse response, Model model)
      throws IOException {
    if (filter.status() != null) {
      // Who writes addresses by hand is told which words there are.
      OrderStatus.of(filter.status());
    }
    Optional<ClientHttpResponse> begun =
        asking.ask(Service.ORDERS, () -> export.open(filter.status(), filter.q()));
    if (begun.isEmpty()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("complaint", "The file cannot be made right now. Try again in a moment.");
      return list(filter, model);
    }
    try (ClientHttpResponse file = begun.get()) {
      response.setContentType("text/csv");
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"orders-%s.csv\"".formatted(LocalDate.now(clock)));
      // From here on it is a file, and can no longer become a page that says what went wrong.
      response.flushBuffer();
      file.getBody().transferTo(response.getOutputStream());
    }
    return null;
  }
}
