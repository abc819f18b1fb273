package oms.deployment.lambda;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Decides as IAM does who may assume a role: a statement that allows it, and none that denies it.
 * Of conditions it knows the operators on strings, with {@code IfExists}, and {@code Null}.
 *
 * @param document the role's trust policy
 */
record TrustPolicy(JsonNode document) {

  private static final String IF_EXISTS = "IfExists";

  boolean admits(Caller caller) {
    return statements("Allow", caller).findAny().isPresent()
        && statements("Deny", caller).findAny().isEmpty();
  }

  private Stream<JsonNode> statements(String effect, Caller caller) {
    return document
        .path("Statement")
        .valueStream()
        .filter(it -> it.path("Effect").asString().equals(effect))
        .filter(it -> Stack.strings(it.path("Action")).contains("sts:AssumeRole"))
        .filter(it -> isPrincipal(it.path("Principal"), caller))
        .filter(it -> holds(it.path("Condition"), caller.context()));
  }

  private static boolean isPrincipal(JsonNode principal, Caller caller) {
    List<String> named = Stack.strings(principal.isObject() ? principal.path("AWS") : principal);
    return named.contains("*") || named.contains(caller.arn());
  }

  private static boolean holds(JsonNode conditions, Map<String, String> context) {
    return conditions.propertyStream().allMatch(it -> holds(it.getKey(), it.getValue(), context));
  }

  private static boolean holds(String operator, JsonNode keys, Map<String, String> context) {
    return keys.propertyStream()
        .allMatch(it -> holds(operator, it.getKey(), Stack.strings(it.getValue()), context));
  }

  private static boolean holds(
      String operator, String key, List<String> values, Map<String, String> context) {
    String said = context.get(key);
    if (operator.equals("Null")) {
      return values.contains(String.valueOf(said == null));
    }
    String plain = operator.replace(IF_EXISTS, "");
    boolean negated = plain.contains("Not");
    if (said == null) {
      return operator.endsWith(IF_EXISTS) || negated;
    }
    return negated != values.stream().anyMatch(it -> matches(plain.replace("Not", ""), it, said));
  }

  private static boolean matches(String operator, String value, String said) {
    return switch (operator) {
      case "StringEquals" -> value.equals(said);
      case "StringEqualsIgnoreCase" -> value.equalsIgnoreCase(said);
      case "StringLike" -> like(value).matcher(said).matches();
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static Pattern like(String value) {
    return Pattern.compile(
        Stream.of(value.split("(?<=[*?])|(?=[*?])"))
            .map(
                part ->
                    switch (part) {
                      case "*" -> ".*";
                      case "?" -> ".";
                      default -> Pattern.quote(part);
                    })
            .collect(Collectors.joining()));
  }
}
