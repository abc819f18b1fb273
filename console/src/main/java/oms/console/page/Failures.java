package oms.console.page;

import oms.console.api.Asking;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.ModelAndView;

/** Shows what a service refuses to show. */
@ControllerAdvice
class Failures {

  @ExceptionHandler
  ModelAndView refused(HttpClientErrorException refused) {
    HttpStatus status =
        HttpStatus.NOT_FOUND.isSameCodeAs(refused.getStatusCode())
            ? HttpStatus.NOT_FOUND
            : HttpStatus.BAD_REQUEST;
    return page(status, Asking.reason(refused));
  }

  /** A word that is none of ours, such as what a shipment cannot become. */
  @ExceptionHandler
  ModelAndView unknown(IllegalArgumentException unknown) {
    return page(HttpStatus.BAD_REQUEST, String.valueOf(unknown.getMessage()));
  }

  private static ModelAndView page(HttpStatus status, String reason) {
    var page = new ModelAndView("error", status);
    page.addObject("status", status.value());
    page.addObject("reason", reason);
    return page;
  }
}
