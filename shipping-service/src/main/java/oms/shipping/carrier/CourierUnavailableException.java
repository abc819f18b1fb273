package oms.shipping.carrier;

/** The courier did not answer. Nobody knows whether it did what it was asked. */
public final class CourierUnavailableException extends RuntimeException {

  CourierUnavailableException(String message) {
    super(message);
  }
}
