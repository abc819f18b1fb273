package oms.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Cannot be made. */
public final class Unloadable implements RequestHandler<Object, String> {

  /** Fails. */
  public Unloadable() {
    throw new IllegalStateException("no configuration");
  }

  @Override
  public String handleRequest(Object event, Context context) {
    return "never";
  }
}
