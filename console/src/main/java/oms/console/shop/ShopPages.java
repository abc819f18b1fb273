package oms.console.shop;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oms.console.api.Asking;
import oms.console.api.OrderApi;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.order.http.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue. */
@Controller
class ShopPages {

  private static final int PAGE = 24;

  private final OrderApi orders;
  private final Prices prices;
  private final Asking asking;

  ShopPages(OrderApi orders, Prices prices, Asking asking) {
    this.orders = orders;
    this.prices = prices;
    this.asking = asking;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/shop";
  }

  @GetMapping("/shop")
  String shop(@RequestParam(required = false) @Nullable String after, Model model) {
    var page =
        asking
            .ask(Service.ORDERS, () -> Page.of(orders.catalogue(PAGE, after), "after"))
            .orElse(Page.<CatalogueItem>none());
    model.addAttribute("offers", offers(page.rows()));
    model.addAttribute("next", page.next());
    model.addAttribute("after", after);
    return "shop";
  }

  private List<Offer> offers(List<CatalogueItem> items) {
    Map<String, PriceTag> bySku =
        prices.of(items.stream().map(CatalogueItem::sku).toList()).stream()
            .collect(Collectors.toMap(PriceTag::sku, Function.identity(), (one, _) -> one));
    return items.stream().map(item -> new Offer(item, bySku.get(item.sku()))).toList();
  }
}
