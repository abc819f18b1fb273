package oms.console.manager;

import oms.console.api.Asking;
import oms.console.api.BillingApi;
import oms.console.api.Service;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/** Each page of the manager's says whether payments are held off; parts of a page need not. */
@ControllerAdvice(
    assignableTypes = {OrderPages.class, PaymentPages.class, SettingsPages.class, StockPages.class})
class Surroundings {

  private final BillingApi billing;
  private final Asking asking;

  Surroundings(BillingApi billing, Asking asking) {
    this.billing = billing;
    this.asking = asking;
  }

  @ModelAttribute
  void settings(
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace, Model model) {
    if (!inPlace) {
      asking
          .ask(Service.BILLING, billing::settings)
          .ifPresent(settings -> model.addAttribute("settings", settings));
    }
  }
}
