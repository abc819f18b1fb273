package oms.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Does what its event says. */
public final class Obedient implements RequestHandler<Map<String, Object>, String> {

  @Override
  public String handleRequest(Map<String, Object> event, Context context) {
    System.out.println("pid=" + ProcessHandle.current().pid());
    System.out.println("request=" + context.getAwsRequestId());
    System.out.println("arn=" + context.getInvokedFunctionArn());
    System.out.println("memory=" + context.getMemoryLimitInMB());
    System.out.println("remaining=" + context.getRemainingTimeInMillis());
    System.out.println("name=" + System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
    System.out.println("told=" + System.getenv("TOLD"));
    System.out.println("home=" + System.getenv("HOME"));
    System.out.println("heap=" + Runtime.getRuntime().maxMemory());
    System.out.flush();
    sleep(number(event, "sleep"));
    if (event.containsKey("halt")) {
      Runtime.getRuntime().halt(number(event, "halt"));
    }
    if (event.containsKey("fail")) {
      throw new IllegalStateException("as told");
    }
    return "done";
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(Map<String, Object> event, String name) {
    return ((Number) event.getOrDefault(name, 0)).intValue();
  }
}
