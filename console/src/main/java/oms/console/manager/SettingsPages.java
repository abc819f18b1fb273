package oms.console.manager;

import java.util.Optional;
import oms.console.api.Asking;
import oms.console.api.BillingApi;
import oms.console.api.BillingApi.Limit;
import oms.console.api.BillingApi.Maintenance;
import oms.console.api.Page;
import oms.console.api.Service;
import oms.contracts.billing.http.ChargeStatus;
import oms.contracts.billing.http.FraudSettings;
import oms.contracts.billing.http.PricingRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What every customer is measured by, and whether anybody is charged at all. */
@Controller
@RequestMapping("/manager/settings")
class SettingsPages {

  private static final String LIMIT = "limit";
  private static final String TO_SETTINGS = "redirect:/manager/settings";

  /** Declined charges that are counted; there may be more. */
  private static final int COUNTED = 100;

  private final BillingApi billing;
  private final Asking asking;

  SettingsPages(BillingApi billing, Asking asking) {
    this.billing = billing;
    this.asking = asking;
  }

  /** Also where its forms are sent, for who looks again after one was refused. */
  @GetMapping({"", "/limit", "/maintenance"})
  String show(Model model) {
    return show(null, new Complaints(), model);
  }

  private String show(@Nullable String typed, Complaints complaints, Model model) {
    Optional<PricingRule> rule = asking.ask(Service.BILLING, billing::rule);
    rule.ifPresent(
        known -> {
          model.addAttribute("currency", known.currency());
          model.addAttribute(LIMIT, typed == null ? written(known.currency(), model) : typed);
        });
    asking
        .ask(
            Service.BILLING,
            () ->
                Page.of(
                    billing.charges(ChargeStatus.DECLINED.word(), null, null, null, COUNTED),
                    "before"))
        .ifPresent(declined -> model.addAttribute("declined", declined));
    model.addAttribute("complaints", complaints);
    return "manager-settings";
  }

  private static String written(String currency, Model model) {
    return model.getAttribute("settings") instanceof FraudSettings settings
        ? Cents.of(currency).write(settings.limit())
        : "";
  }

  @PostMapping("/limit")
  String limit(@RequestParam(required = false) @Nullable String limit, Model model) {
    var complaints = new Complaints();
    Optional<PricingRule> rule = asking.ask(Service.BILLING, billing::rule);
    if (rule.isEmpty()) {
      complaints.addWhole("The limit is as it was: the billing service cannot be reached.");
      return show(limit, complaints, model);
    }
    long cents = Cents.of(rule.get().currency()).read(LIMIT, limit, complaints);
    if (complaints.isEmpty()) {
      asking
          .tell(Service.BILLING, () -> billing.limit(new Limit(cents)))
          .ifPresent(why -> complaints.add(LIMIT, why));
    }
    return complaints.isEmpty() ? TO_SETTINGS : show(limit == null ? "" : limit, complaints, model);
  }

  @PostMapping("/maintenance")
  String maintenance(@RequestParam boolean enabled, Model model) {
    var complaints = new Complaints();
    asking
        .tell(Service.BILLING, () -> billing.maintenance(new Maintenance(enabled)))
        .ifPresent(complaints::addWhole);
    return complaints.isEmpty() ? TO_SETTINGS : show(null, complaints, model);
  }
}
