package oms.devservices;

/** A server could not be started or reached; the message is a sentence that says what to do. */
public final class DevServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DevServiceException(String message) {
    super(message);
  }

  DevServiceException(String message, Throwable cause) {
    super(message, cause);
  }
}
