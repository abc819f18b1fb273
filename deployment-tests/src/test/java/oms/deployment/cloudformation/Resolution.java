package oms.deployment.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation makes of a template and parameters before it makes resources. What only a
 * resource could tell stays as {@code ${Resource.Attribute}}, and what another stack exports as
 * {@code import:Name}.
 */
public final class Resolution {

  private static final Object NO_VALUE = new Object();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}!]+)}");
  private static final Map<String, Object> PSEUDO =
      Map.of(
          "AWS::Region", "eu-central-1",
          "AWS::AccountId", "123456789012",
          "AWS::Partition", "aws",
          "AWS::NoValue", NO_VALUE);

  private final Map<String, Object> template;
  private final Map<String, Object> known = new LinkedHashMap<>(PSEUDO);

  /** A template with what its stack is given. */
  public Resolution(
      String stackName, Map<String, Object> template, Map<String, String> parameters) {
    this.template = template;
    known.put("AWS::StackName", stackName);
    map(template.getOrDefault("Parameters", Map.of()))
        .forEach(
            (name, it) -> known.put(name, String.valueOf(map(it).getOrDefault("Default", ""))));
    parameters.forEach((name, value) -> known.put(name, isList(name) ? split(value) : value));
  }

  private boolean isList(String parameter) {
    Object declared = map(template.getOrDefault("Parameters", Map.of())).get(parameter);
    return declared != null && "CommaDelimitedList".equals(map(declared).get("Type"));
  }

  private static List<Object> split(String value) {
    return List.of((Object[]) value.split(","));
  }

  /** The resources that are made, by their logical names. */
  public Map<String, Object> resources() {
    Map<String, Object> made = new LinkedHashMap<>();
    map(template.get("Resources"))
        .forEach(
            (name, it) -> {
              if (!map(it).containsKey("Condition") || holds(map(it).get("Condition"))) {
                made.put(name, resolve(it));
              }
            });
    return made;
  }

  private boolean holds(@Nullable Object condition) {
    if (condition instanceof String name) {
      return holds(map(template.get("Conditions")).get(name));
    }
    var function = map(condition).entrySet().iterator().next();
    Object of = function.getValue();
    return switch (function.getKey()) {
      case "Condition" -> holds(of);
      case "Fn::Not" -> !holds(list(of).getFirst());
      case "Fn::And" -> list(of).stream().allMatch(this::holds);
      case "Fn::Or" -> list(of).stream().anyMatch(this::holds);
      case "Fn::Equals" -> resolve(list(of).get(0)).equals(resolve(list(of).get(1)));
      default -> throw new IllegalArgumentException(function.getKey());
    };
  }

  private Object resolve(Object node) {
    if (node instanceof List<?> items) {
      return items.stream().map(this::resolve).filter(it -> it != NO_VALUE).toList();
    }
    if (!(node instanceof Map<?, ?>)) {
      return node;
    }
    Map<String, Object> map = map(node);
    String first = map.isEmpty() ? "" : map.keySet().iterator().next();
    boolean isFunction = map.size() == 1 && (first.equals("Ref") || first.startsWith("Fn::"));
    return isFunction ? call(first, Objects.requireNonNull(map.get(first))) : members(map);
  }

  private Object members(Map<String, Object> map) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          Object result = resolve(value);
          if (result != NO_VALUE) {
            resolved.put(key, result);
          }
        });
    return resolved;
  }

  private Object call(String function, Object of) {
    return switch (function) {
      case "Ref" -> known.getOrDefault((String) of, "${" + of + "}");
      case "Fn::GetAtt" -> "${" + String.join(".", strings(of)) + "}";
      case "Fn::Sub" -> substitute(of);
      case "Fn::If" -> resolve(list(of).get(holds(list(of).getFirst()) ? 1 : 2));
      case "Fn::FindInMap" -> find(strings(resolve(of)));
      case "Fn::ImportValue" -> "import:" + resolve(of);
      case "Fn::Select" -> list(resolve(list(of).get(1))).get((int) list(of).getFirst());
      case "Fn::GetAZs" -> List.of("zone-a", "zone-b", "zone-c");
      case "Fn::Cidr" -> IntStream.range(0, 6).mapToObj(i -> "block-" + i).toList();
      default -> throw new IllegalArgumentException(function);
    };
  }

  private Object find(List<String> keys) {
    Object mapping = map(template.get("Mappings")).get(keys.get(0));
    return Objects.requireNonNull(map(map(mapping).get(keys.get(1))).get(keys.get(2)));
  }

  private String substitute(Object of) {
    String text = of instanceof String it ? it : (String) list(of).get(0);
    Map<String, Object> own = of instanceof String ? Map.of() : map(list(of).get(1));
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String name = found.group(1);
              Object value =
                  own.containsKey(name)
                      ? resolve(own.get(name))
                      : known.getOrDefault(name, "${" + name + "}");
              return Matcher.quoteReplacement(String.valueOf(value));
            });
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object node) {
    return (List<Object>) node;
  }

  private static List<String> strings(Object node) {
    return new ArrayList<>(list(node)).stream().map(String::valueOf).toList();
  }
}
