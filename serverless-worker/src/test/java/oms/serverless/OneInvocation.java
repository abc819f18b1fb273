package oms.serverless;

import java.time.Duration;
import java.util.Map;

/** A sandbox that is invoked once, with what is in its environment. */
final class OneInvocation {

  private OneInvocation() {}

  public static void main(String[] args) {
    new LambdaWorker().handleRequest(Map.of(), new Countdown(Duration.ofMinutes(5)));
  }
}
