package oms.console.manager;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.BillingApi;
import oms.console.api.BillingApi.Refund;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.ChargeSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger of charges, and giving money back. */
@Controller
@RequestMapping("/manager/payments")
class PaymentPages {

  private static final int PAGE = 50;
  private static final String REASON = "reason";

  private final BillingApi billing;
  private final Asking asking;

  PaymentPages(BillingApi billing, Asking asking) {
    this.billing = billing;
    this.asking = asking;
  }

  @GetMapping
  String list(PaymentFilter filter, Model model) {
    Page<ChargeSummary> page =
        asking
            .ask(
                Service.BILLING,
                () ->
                    Page.of(
                        billing.charges(
                            filter.status(),
                            filter.customer(),
                            filter.order(),
                            filter.before(),
                            PAGE),
                        "before"))
            .orElse(Page.none());
    model.addAttribute("filter", filter);
    model.addAttribute("statuses", Arrays.stream(ChargeStatus.values()).map(ChargeStatus::word));
    model.addAttribute("page", page);
    return "manager-payments";
  }

  @GetMapping("/{key}")
  String show(
      @PathVariable String key,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
      Model model) {
    find(key, model);
    return inPlace ? "manager-payment :: live" : "manager-payment";
  }

  private Optional<Payment> find(String key, Model model) {
    model.addAttribute("key", key);
    Optional<Payment> found =
        asking.ask(Service.BILLING, () -> billing.charge(key)).map(Payment::new);
    found.ifPresent(payment -> model.addAttribute("payment", payment));
    return found;
  }

  @GetMapping("/{key}/refund")
  String confirm(@PathVariable String key, Model model) {
    return confirm(key, null, new Complaints(), model);
  }

  private String confirm(String key, @Nullable String reason, Complaints complaints, Model model) {
    find(key, model);
    model.addAttribute(REASON, reason);
    model.addAttribute("complaints", complaints);
    return "manager-refund";
  }

  @PostMapping("/{key}/refund")
  String refund(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String reason,
      Model model) {
    var complaints = new Complaints();
    String why = complaints.text(REASON, reason, "Say why, for those who read the ledger.");
    if (complaints.isEmpty()) {
      asking
          .tell(Service.BILLING, () -> refund(key, why, complaints))
          .ifPresent(complaints::addWhole);
    }
    return complaints.isEmpty()
        ? "redirect:" + UriComponentsBuilder.fromPath("/manager/payments/{key}").build(key)
        : confirm(key, reason, complaints, model);
  }

  private void refund(String key, String reason, Complaints complaints) {
    try {
      billing.refund(key, new Refund(reason));
    } catch (HttpClientErrorException refused) {
      complaints.add(refused, Map.of());
    }
  }
}
