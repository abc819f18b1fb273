package oms.worker.json;

import java.util.List;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list that is kept as JSON in one column.
 *
 * @param <T> what is in the list
 */
public final class JsonColumn<T> {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JavaType type;

  /** A column with a list of these. */
  public JsonColumn(Class<T> element) {
    type = MAPPER.getTypeFactory().constructCollectionType(List.class, element);
  }

  /** What to write into the column. */
  public String write(List<T> values) {
    return MAPPER.writeValueAsString(values);
  }

  /** What was written. */
  public List<T> read(String json) {
    return MAPPER.readValue(json, type);
  }
}
