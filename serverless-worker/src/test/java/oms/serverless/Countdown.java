package oms.serverless;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Lambda tells an invocation; its time really runs out. */
final class Countdown implements Context {

  static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:oms:7";

  private final String id = UUID.randomUUID().toString();
  private final long end;

  Countdown(Duration timeout) {
    this.end = System.nanoTime() + timeout.toNanos();
  }

  @Override
  public String getAwsRequestId() {
    return id;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis());
  }

  @Override
  public String getInvokedFunctionArn() {
    return ARN;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/oms";
  }

  @Override
  public String getLogStreamName() {
    return "log";
  }

  @Override
  public String getFunctionName() {
    return "oms";
  }

  @Override
  public String getFunctionVersion() {
    return "7";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("The worker has a log of its own");
  }
}
