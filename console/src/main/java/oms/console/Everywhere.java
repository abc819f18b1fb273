package oms.console;

import oms.console.live.Changes;
import oms.console.page.Cookies;
import oms.console.shop.Basket;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What holds for every page. */
@ControllerAdvice
class Everywhere {

  private final Changes changes;

  Everywhere(Changes changes) {
    this.changes = changes;
  }

  /**
   * Before anything is asked: what happens from here on is told to the page that names {@code
   * since} as its place.
   */
  @ModelAttribute
  void surroundings(
      @CookieValue(name = Cookies.BASKET, required = false) @Nullable String basket, Model model) {
    model.addAttribute("since", changes.here());
    model.addAttribute("basket", Basket.read(basket));
  }

  /** A field that was left blank is none. */
  @InitBinder
  void blanks(WebDataBinder fields) {
    fields.registerCustomEditor(String.class, new StringTrimmerEditor(true));
  }
}
