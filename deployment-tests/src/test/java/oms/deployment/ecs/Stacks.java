package oms.deployment.ecs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import oms.deployment.cloudformation.Change;
import oms.deployment.cloudformation.ParameterFiles;
import oms.deployment.cloudformation.Resolution;
import oms.deployment.cloudformation.Template;
import oms.deployment.tool.Repository;

/** What is deployed: a stack for each concern, and one of the same template for each role. */
record Stacks(List<Stack> all) {

  static final String FOLDER = "deployments/ecs/";
  private static final ParameterFiles PARAMETERS = new ParameterFiles(FOLDER + "parameters/");
  private static final List<String> CONCERNS =
      List.of("network", "data", "cluster", "ingress", "jobs");

  /** As the repository says. */
  static Stacks real() {
    return changed(new Change[0]);
  }

  /** With something in the templates changed. */
  static Stacks changed(Change... changes) {
    Map<String, Map<String, Object>> templates = new HashMap<>();
    Function<String, Map<String, Object>> template =
        name -> templates.computeIfAbsent(name, it -> read(it, changes));
    List<Stack> stacks = new ArrayList<>();
    CONCERNS.forEach(name -> stacks.add(stack(name, template.apply(name), Map.of())));
    for (String name : roles()) {
      stacks.add(stack(name, template.apply("service"), parameters(name)));
    }
    return new Stacks(List.copyOf(stacks));
  }

  /** The stacks that have a file of parameters. */
  static List<String> roles() {
    return PARAMETERS.names();
  }

  private static Map<String, Object> read(String name, Change... changes) {
    Map<String, Object> template = Template.read(Repository.text(FOLDER + name + ".yaml"));
    Stream.of(changes).filter(it -> it.template().equals(name)).forEach(it -> it.apply(template));
    return template;
  }

  private static Stack stack(String name, Map<String, Object> template, Map<String, String> given) {
    return Stack.of(name, new Resolution("oms-" + name, template, given).resources());
  }

  /** One role of one service, with parameters besides those of its file. */
  static Stack service(String name, Map<String, String> more) {
    Map<String, String> given = parameters(name);
    given.putAll(more);
    return stack(name, read("service"), given);
  }

  private static Map<String, String> parameters(String stack) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("Image", "registry/oms/%s-service:1.0.0".formatted(stack.split("-")[0]));
    given.putAll(PARAMETERS.read(stack));
    return given;
  }

  Stack named(String name) {
    return all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  Stream<Stack> workers() {
    return all.stream().filter(Stack::isWorker);
  }

  Stream<Stack> services() {
    return all.stream().filter(it -> it.isWorker() || it.isApi());
  }
}
