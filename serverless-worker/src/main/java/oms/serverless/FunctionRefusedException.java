package oms.serverless;

/** A function was set up so that it cannot work, or would lose work. The message says the mend. */
public final class FunctionRefusedException extends RuntimeException {

  FunctionRefusedException(String message) {
    super(message);
  }

  FunctionRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
