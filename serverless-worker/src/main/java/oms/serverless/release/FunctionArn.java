package oms.serverless.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one published version of a Lambda function. The code behind it never changes, which
 * is what makes a pinned workflow safe: behind a function's plain name, behind {@code $LATEST} and
 * behind an alias it does.
 */
record FunctionArn(String text) {

  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:function:([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9$_-]{1,129}))?");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d*");

  /**
   * Reads one.
   *
   * @param changing whether the code behind it may change, which only development bears
   * @throws RefusedException if it names no function, or none that stays as it is
   */
  static FunctionArn of(Option option, String text, boolean changing) {
    Matcher arn = ARN.matcher(text);
    if (!arn.matches()) {
      throw new RefusedException(
          "%s is '%s', which names no Lambda function: use one such as arn:aws:lambda:eu-central-1:123456789012:function:oms-billing:5"
              .formatted(option, text));
    }
    String qualifier = arn.group(2);
    if (!changing && (qualifier == null || !NUMBER.matcher(qualifier).matches())) {
      throw new RefusedException(
          "%s is '%s', which is %s: its code changes under orders that are pinned to this build. Publish a version and name it, such as ...:%s:5 (the output VersionArn of its stack); for development only, add --dev"
              .formatted(option, text, kind(qualifier), arn.group(1)));
    }
    return new FunctionArn(text);
  }

  private static String kind(@Nullable String qualifier) {
    if (qualifier == null) {
      return "the function without a version";
    }
    return qualifier.equals("$LATEST")
        ? "whatever was uploaded last"
        : "the alias '" + qualifier + "'";
  }

  @Override
  public String toString() {
    return text;
  }
}
