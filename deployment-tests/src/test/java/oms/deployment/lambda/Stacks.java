package oms.deployment.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oms.deployment.cloudformation.Change;
import oms.deployment.cloudformation.ParameterFiles;
import oms.deployment.cloudformation.Resolution;
import oms.deployment.cloudformation.Template;
import oms.deployment.tool.Repository;

/** What is deployed: for each function one of each template, and a key for all. */
record Stacks(List<Stack> all) {

  static final String FOLDER = "deployments/lambda/";
  static final String BUILD = "b1";
  static final String TEMPORAL = "arn:aws:iam::999999999999:role/temporal";
  static final String EXTERNAL_ID = "oms-3f9c2a7e51";

  private static final ParameterFiles PARAMETERS = new ParameterFiles(FOLDER + "parameters/");

  /** Of a function, in the order of their deployment. */
  private static final List<String> TEMPLATES =
      List.of("function", "version", "alias", "invocation");

  /** As the repository says. */
  static Stacks real() {
    return changed();
  }

  /** With something in the templates changed. */
  static Stacks changed(Change... changes) {
    List<Stack> stacks = new ArrayList<>();
    stacks.add(stack("key", "key", Map.of(), changes));
    for (String function : functions()) {
      TEMPLATES.forEach(it -> stacks.add(stack(function, it, Map.of(), changes)));
    }
    return new Stacks(List.copyOf(stacks));
  }

  /** Those that have a file of parameters. */
  static List<String> functions() {
    return PARAMETERS.names();
  }

  /** The stack of a function with parameters besides those of its file. */
  static Stack function(String name, Map<String, String> more) {
    return stack(name, "function", more);
  }

  private static Stack stack(
      String function, String template, Map<String, String> more, Change... changes) {
    Map<String, Object> tree = Template.read(Repository.text(FOLDER + template + ".yaml"));
    Stream.of(changes).filter(it -> it.template().equals(template)).forEach(it -> it.apply(tree));
    Map<String, String> given = parameters(function, template);
    given.putAll(more);
    String name = template.equals("function") ? function : function + "-" + template;
    var resolved = new Resolution("oms-lambda-" + name, tree, given);
    return Stack.of(function, template, resolved.resources());
  }

  private static Map<String, String> parameters(String function, String template) {
    String stack = "oms-lambda-" + function;
    return new LinkedHashMap<>(
        switch (template) {
          case "function" -> ofFile(function);
          case "version" ->
              Map.of("FunctionStack", stack, "BuildId", BUILD, "Code", "c", "CodeSha256", "c");
          case "alias" -> Map.of("FunctionStack", stack, "VersionStack", stack + "-" + BUILD);
          case "invocation" ->
              Map.of("FunctionStack", stack, "Principals", TEMPORAL, "ExternalId", EXTERNAL_ID);
          default -> Map.of();
        });
  }

  private static Map<String, String> ofFile(String function) {
    Map<String, String> given = new LinkedHashMap<>(Map.of("BuildId", BUILD));
    given.putAll(PARAMETERS.read(function));
    return given;
  }

  /** Those of one template. */
  Stream<Stack> of(String template) {
    return all.stream().filter(it -> it.template().equals(template));
  }
}
