package oms.serverless.release;

/** What was asked for is not done. The message says what stands in the way and what to do. */
final class RefusedException extends RuntimeException {

  RefusedException(String sentence) {
    super(sentence);
  }

  RefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
