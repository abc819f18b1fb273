package oms.deployment.compose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml}, with what is merged in it put in place. */
final class ComposeFile {

  static final String PATH = "docker-compose.yml";

  private final Map<String, Object> root;

  private ComposeFile(Map<String, Object> root) {
    this.root = root;
  }

  static ComposeFile read() {
    return new ComposeFile(new Yaml().load(Repository.text(PATH)));
  }

  /** The services by name, those of profiles too. */
  Map<String, Service> services() {
    Map<String, Service> services = new TreeMap<>();
    map(root, "services").forEach((name, it) -> services.put(name, new Service(name, entries(it))));
    return services;
  }

  Service service(String name) {
    return Objects.requireNonNull(services().get(name), name);
  }

  /** Those that run one of our images for good. */
  List<Service> processes() {
    return services().values().stream()
        .filter(service -> service.image().startsWith("oms/") && service.staysUp())
        .toList();
  }

  /** Those of the services, which have a role. */
  List<Service> roles() {
    return processes().stream().filter(process -> !process.name().equals("console")).toList();
  }

  Set<String> volumes() {
    return map(root, "volumes").keySet();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> entries(Object value) {
    return (Map<String, Object>) value;
  }

  private static Map<String, Object> map(Map<String, Object> parent, String name) {
    Object value = parent.get(name);
    return value == null ? Map.of() : entries(value);
  }

  /** One service of the file. */
  record Service(String name, Map<String, Object> settings) {

    String image() {
      return text("image");
    }

    /** The setting as text; empty if it is missing. */
    String text(String setting) {
      return settings.getOrDefault(setting, "").toString();
    }

    List<String> list(String setting) {
      return settings.get(setting) instanceof List<?> values
          ? values.stream().map(Object::toString).toList()
          : List.of();
    }

    Map<String, Object> map(String setting) {
      return ComposeFile.map(settings, setting);
    }

    /** Whether it is meant to run until it is stopped. */
    boolean staysUp() {
      return text("restart").equals("unless-stopped");
    }

    /** What is mounted from this repository, by path. */
    Stream<String> filesMounted() {
      return list("volumes").stream()
          .filter(volume -> volume.startsWith("./"))
          .map(volume -> volume.split(":", -1)[0]);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
