package oms.serverless.release;

/** A command line that says nothing, or nothing that can be done. The message names the option. */
final class MisusedException extends RuntimeException {

  MisusedException(String sentence) {
    super(sentence);
  }
}
