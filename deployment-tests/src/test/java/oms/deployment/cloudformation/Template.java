package oms.deployment.cloudformation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A template as CloudFormation reads it, {@code !Ref x} being {@code {Ref: x}}. */
public final class Template {

  private static final List<String> WITHOUT_PREFIX = List.of("Ref", "Condition");

  private Template() {}

  /** Reads one. */
  public static Map<String, Object> read(String yaml) {
    return new Yaml(new Functions()).load(yaml);
  }

  private static final class Functions extends SafeConstructor {

    Functions() {
      super(new LoaderOptions());
      yamlMultiConstructors.put("!", new Short());
    }

    /** The short form of a function. */
    private final class Short extends AbstractConstruct {

      @Override
      public Object construct(Node node) {
        String name = node.getTag().getValue().substring(1);
        Object value = name.equals("GetAtt") ? attribute(node) : value(node);
        return mutable(WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, value);
      }

      private Object attribute(Node node) {
        return new ArrayList<Object>(List.of(((ScalarNode) node).getValue().split("\\.", 2)));
      }

      private Object value(Node node) {
        return switch (node) {
          case SequenceNode list -> constructSequence(list);
          case MappingNode map -> constructMapping(map);
          default -> ((ScalarNode) node).getValue();
        };
      }
    }
  }

  private static Map<String, Object> mutable(String key, @Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }
}
