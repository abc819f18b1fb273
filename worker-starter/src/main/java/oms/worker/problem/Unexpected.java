package oms.worker.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A fault of ours: the log gets all of it, the caller nothing. */
final class Unexpected {

  private static final Logger log = LoggerFactory.getLogger(Unexpected.class);

  private Unexpected() {}

  static ErrorResponseException problem(Exception e) {
    log.error("A request failed unexpectedly", e);
    return Problems.problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side");
  }
}
