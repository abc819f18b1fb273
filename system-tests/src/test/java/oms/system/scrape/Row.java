package oms.system.scrape;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oms.devservices.Service;

/**
 * One metric as the documentation describes it.
 *
 * @param name as it is scraped; a name that ends in a star stands for all that begin so
 * @param type as Prometheus calls it
 * @param tags but for those of every series
 * @param services which have it
 * @param always whether it is there before anything of its kind happens
 */
public record Row(
    String name, String type, Set<String> tags, Set<Service> services, boolean always) {

  private static final String STAR = "*";

  static Row of(List<String> cells) {
    return new Row(
        code(cells.get(0)),
        cells.get(1),
        words(cells.get(3)),
        services(cells.get(4)),
        cells.get(5).equals("always"));
  }

  private static Set<Service> services(String cell) {
    return Arrays.stream(Service.values())
        .filter(service -> cell.equals("all") || words(cell).contains(service.word()))
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(code(cell).split(",\\s*"))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toSet());
  }

  private static String code(String cell) {
    return cell.replace("`", "");
  }

  /** Whether it stands for all names that begin alike. */
  public boolean isGroup() {
    return name.endsWith(STAR);
  }

  /** Whether a family is what it describes; each timer's maximum is scraped as a gauge. */
  public boolean describes(Family family) {
    if (isGroup()) {
      return family.name().startsWith(name.substring(0, name.length() - STAR.length()));
    }
    return isNamed(family) && tags.containsAll(family.ownTags());
  }

  private boolean isNamed(Family family) {
    boolean timer = type.equals("histogram") || type.equals("summary");
    return (family.name().equals(name) && family.type().equals(type))
        || (timer && family.name().equals(name + "_max") && family.type().equals("gauge"));
  }

  /** Whether a scrape has it, with each of its tags. */
  public boolean isIn(Scrape scrape) {
    return isGroup()
        ? scrape.families().values().stream().anyMatch(this::describes)
        : scrape.family(name).filter(it -> it.ownTags().equals(tags)).isPresent();
  }
}
