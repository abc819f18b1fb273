package oms.shipping.ledger;

import java.util.List;
import oms.contracts.item.LineItem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines of a parcel as a JSON column. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<List<LineItem>> LINES = new TypeReference<>() {};

  private Json() {}

  static String of(List<LineItem> items) {
    return MAPPER.writeValueAsString(items);
  }

  static List<LineItem> lines(String json) {
    return MAPPER.readValue(json, LINES);
  }
}
