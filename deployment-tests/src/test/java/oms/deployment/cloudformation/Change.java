package oms.deployment.cloudformation;

import static oms.deployment.cloudformation.Resolution.list;
import static oms.deployment.cloudformation.Resolution.map;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a template.
 *
 * @param path to what is changed, which must exist, its parts separated by dots
 * @param value what it is changed to; {@code null} removes it; at the end of a list, {@code +}
 *     adds, and {@code +Name} adds a property
 */
public record Change(String template, String path, @Nullable Object value) {

  /** Another value at a path. */
  public static Change set(String template, String path, Object value) {
    return new Change(template, path, value);
  }

  /** Nothing at a path. */
  public static Change remove(String template, String path) {
    return new Change(template, path, null);
  }

  /** Makes the mistake in the tree of a template. */
  public void apply(Map<String, Object> tree) {
    String[] parts = path.split("\\.");
    Object node = tree;
    for (int i = 0; i < parts.length - 1; i++) {
      node = child(node, parts[i]);
    }
    change(node, parts[parts.length - 1]);
  }

  private Object child(Object node, String part) {
    Object child =
        part.matches("\\d+") ? list(node).get(Integer.parseInt(part)) : map(node).get(part);
    return Objects.requireNonNull(child, () -> "Nothing at " + part + " of " + path);
  }

  private void change(Object node, String last) {
    if (last.startsWith("+")) {
      add(node, last.substring(1));
      return;
    }
    Object before = child(node, last);
    if (before.equals(value)) {
      throw new IllegalArgumentException("No change at " + path);
    }
    if (last.matches("\\d+")) {
      changeItem(node, Integer.parseInt(last));
    } else if (value == null) {
      map(node).remove(last);
    } else {
      map(node).put(last, value);
    }
  }

  private void add(Object node, String name) {
    if (name.isEmpty()) {
      list(node).add(value);
    } else {
      map(node).put(name, Objects.requireNonNull(value));
    }
  }

  private void changeItem(Object node, int index) {
    if (value == null) {
      list(node).remove(index);
    } else {
      list(node).set(index, value);
    }
  }
}
