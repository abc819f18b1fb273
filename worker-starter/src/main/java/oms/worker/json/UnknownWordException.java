package oms.worker.json;

/** A word that an enum does not know; the message is for the caller and lists those it knows. */
public final class UnknownWordException extends IllegalArgumentException {

  UnknownWordException(String message) {
    super(message);
  }
}
