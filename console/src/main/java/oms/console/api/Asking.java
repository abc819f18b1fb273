package oms.console.api;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.annotation.RequestScope;

/**
 * Asks the services on behalf of one request, and remembers which of them did not answer. A page
 * shows what it got and says what is missing.
 */
@Component
@RequestScope
public class Asking {

  private static final Logger log = LoggerFactory.getLogger(Asking.class);

  private final Set<Service> away = EnumSet.noneOf(Service.class);

  /**
   * What a service answers; empty if it does not.
   *
   * @throws HttpClientErrorException if the service refuses the question
   */
  public <T> Optional<T> ask(Service service, Supplier<T> question) {
    if (away.contains(service)) {
      // One time-out a page is enough.
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(question.get());
    } catch (HttpClientErrorException refused) {
      throw refused;
    } catch (RestClientException failure) {
      log.warn("{} does not answer: {}", service.title(), failure.getMessage());
      away.add(service);
      return Optional.empty();
    }
  }

  /**
   * Has a service do something that can be repeated.
   *
   * @return why it is not done, in a sentence; empty if it is
   */
  public Optional<String> tell(Service service, Runnable command) {
    try {
      command.run();
      return Optional.empty();
    } catch (HttpClientErrorException refused) {
      return Optional.of(reason(refused));
    } catch (RestClientException failure) {
      log.warn("{} does not answer: {}", service.title(), failure.getMessage());
      return Optional.of(
          service.title() + " cannot be reached right now. Try again in a moment: it counts once.");
    }
  }

  /** Why a service refuses, in its own words. */
  public static String reason(HttpClientErrorException refused) {
    ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
    String detail = problem == null ? null : problem.getDetail();
    return detail == null ? "This was refused (" + refused.getStatusCode().value() + ")" : detail;
  }

  /** Who did not answer. */
  public Set<Service> away() {
    return away;
  }
}
