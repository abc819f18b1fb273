package oms.console.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.OrderApi.NewOrder;
import oms.console.api.Service;
import oms.console.page.Cookies;
import oms.console.page.Customer;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The basket, and placing an order. */
@Controller
class BasketPages {

  private final OrderApi orders;
  private final Prices prices;
  private final Asking asking;

  BasketPages(OrderApi orders, Prices prices, Asking asking) {
    this.orders = orders;
    this.prices = prices;
    this.asking = asking;
  }

  @GetMapping("/basket")
  String show(
      @CookieValue(name = Cookies.BASKET, required = false) @Nullable String cookie,
      @CookieValue(name = Cookies.CUSTOMER, required = false) @Nullable String customer,
      Model model) {
    return show(
        Basket.read(cookie),
        OrderNumbers.next(),
        Customer.read(customer).orElse("customer-1"),
        model);
  }

  private String show(Basket basket, String orderId, String customer, Model model) {
    List<String> skus = basket.lines().stream().map(LineItem::sku).toList();
    model.addAttribute("basket", basket);
    model.addAttribute(
        "quote",
        Quote.of(basket, prices.of(skus), skus.isEmpty() ? Optional.empty() : prices.rule()));
    model.addAttribute("orderId", orderId);
    model.addAttribute("customer", customer);
    return "basket";
  }

  @PostMapping("/basket")
  String add(
      @RequestParam String sku,
      @RequestParam(defaultValue = "1") int quantity,
      @CookieValue(name = Cookies.BASKET, required = false) @Nullable String cookie,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
      HttpServletResponse response,
      Model model) {
    Basket before = Basket.read(cookie);
    Basket basket = before.with(sku, Math.clamp(quantity, 1, Basket.MOST_UNITS));
    boolean fits = basket.fits();
    if (fits) {
      Cookies.keep(response, Cookies.BASKET, basket.write());
    }
    model.addAttribute("basket", fits ? basket : before);
    model.addAttribute(
        "said", fits ? "Added " + sku : "The basket is full: place this order first");
    return inPlace ? "layout :: basket" : "redirect:/basket";
  }

  @PostMapping("/basket/line")
  String change(
      @RequestParam String sku,
      @RequestParam int quantity,
      @CookieValue(name = Cookies.BASKET, required = false) @Nullable String cookie,
      HttpServletResponse response) {
    Basket basket = Basket.read(cookie).set(sku, Math.clamp(quantity, 0, Basket.MOST_UNITS));
    Cookies.keep(response, Cookies.BASKET, basket.write());
    return "redirect:/basket";
  }

  @PostMapping("/basket/order")
  String place(Checkout form, HttpServletResponse response, Model model) {
    NewOrder order = form.toOrder();
    Optional<String> complaint = asking.tell(Service.ORDERS, () -> orders.place(order));
    if (complaint.isPresent()) {
      model.addAttribute("complaint", complaint.get());
      return show(new Basket(order.items()), order.id(), order.customerId(), model);
    }
    Cookies.forget(response, Cookies.BASKET);
    Cookies.keep(response, Cookies.CUSTOMER, Customer.write(order.customerId()));
    return "redirect:" + UriComponentsBuilder.fromPath("/orders/{id}").build(order.id()).toString();
  }
}
