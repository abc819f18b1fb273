package oms.runner.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import oms.runner.job.Overrides;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the jobs of a pool run. Of a child process only {@code program} and {@code env} are
 * read.
 *
 * @param launcher what its tasks are
 * @param program how the command of a child process begins; empty for this process's own program
 * @param cluster name or ARN of the ECS cluster
 * @param capacity the shares of Fargate, Fargate Spot or providers of EC2 instances; empty for
 *     Fargate
 * @param network the subnets and security groups
 * @param taskDefinition ARN, or family and revision, of a definition that is used as it is; {@code
 *     null} for one that is made from what follows
 * @param container the name of the job's container
 * @param cpu CPU units, 1024 of them a vCPU; 512 if nothing is said
 * @param memory MiB; 1024 if nothing is said
 * @param image with its registry and tag
 * @param roles of ECS and of the program
 * @param logGroup of CloudWatch Logs; {@code null} for no log
 * @param env variables
 * @param secrets variables whose values come from the ARNs of SSM parameters or of secrets
 */
public record Pool(
    @DefaultValue("ecs") Kind launcher,
    @DefaultValue List<String> program,
    @Nullable String cluster,
    @DefaultValue List<Capacity> capacity,
    @DefaultValue Network network,
    @Nullable String taskDefinition,
    @DefaultValue("job") String container,
    @Nullable Integer cpu,
    @Nullable Integer memory,
    @Nullable String image,
    @DefaultValue Roles roles,
    @Nullable String logGroup,
    @DefaultValue List<Setting> env,
    @DefaultValue List<Setting> secrets) {

  /** What a pool's tasks are. */
  public enum Kind {
    /** Tasks on ECS. */
    ECS,
    /** Child processes of the worker. */
    LOCAL
  }

  /** Child processes of the worker's own program. */
  static final Pool LOCAL =
      new Pool(
          Kind.LOCAL,
          List.of(),
          null,
          List.of(),
          new Network(List.of(), List.of(), false),
          null,
          "job",
          null,
          null,
          null,
          new Roles(null, null),
          null,
          List.of(),
          List.of());

  /** Whether its tasks run on Fargate. */
  public boolean isOnFargate() {
    return capacity.stream().allMatch(Capacity::isFargate);
  }

  /** CPU units of the definition that is made. */
  public int cpuUnits() {
    return cpu == null ? 512 : cpu;
  }

  /** MiB of the definition that is made. */
  public int memoryMib() {
    return memory == null ? 1024 : memory;
  }

  /** The variables by name. */
  public Map<String, String> variables() {
    return byName(env);
  }

  /** The ARNs of the secrets by name. */
  public Map<String, String> secretArns() {
    return byName(secrets);
  }

  private static Map<String, String> byName(List<Setting> settings) {
    Map<String, String> named = new TreeMap<>();
    settings.forEach(it -> named.put(it.name(), it.value()));
    return named;
  }

  /**
   * The pool for one run.
   *
   * @throws InvalidPoolException if the overrides do not go with it
   */
  public Pool overriddenBy(String name, Overrides overrides) {
    Stream<Setting> more =
        overrides.env().entrySet().stream().map(it -> new Setting(it.getKey(), it.getValue()));
    var run =
        new Pool(
            launcher,
            program,
            cluster,
            capacity,
            network,
            taskDefinition,
            container,
            overrides.cpu() == null ? cpu : overrides.cpu(),
            overrides.memory() == null ? memory : overrides.memory(),
            overrides.image() == null ? image : overrides.image(),
            roles,
            logGroup,
            Stream.concat(env.stream(), more).toList(),
            secrets);
    return run.checked(name);
  }

  /** Itself, if it can be used. */
  Pool checked(String name) {
    List<String> problems = launcher == Kind.ECS ? problems() : List.of();
    if (!problems.isEmpty()) {
      String prefix = "oms.runner.pools." + name + ".";
      throw new InvalidPoolException(problems.stream().map(prefix::concat).toList());
    }
    return this;
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (isBlank(cluster)) {
      problems.add("cluster is missing: name the ECS cluster that tasks run in");
    }
    if (network.subnets().isEmpty()) {
      problems.add("network.subnets is missing: name at least one subnet");
    }
    if (network.securityGroups().isEmpty()) {
      problems.add("network.security-groups is missing: name at least one security group");
    }
    if (!isOnFargate() && capacity.stream().anyMatch(Capacity::isFargate)) {
      problems.add("capacity mixes Fargate with EC2 providers: ECS takes either");
    }
    problems.addAll(taskDefinition == null ? problemsOfOwn() : problemsOfGiven());
    return problems;
  }

  private List<String> problemsOfOwn() {
    List<String> problems = new ArrayList<>();
    if (isBlank(image)) {
      problems.add("image is missing: name the image, or give a task-definition");
    }
    if (isBlank(roles.execution())) {
      problems.add("roles.execution is missing: give the ARN of the role that pulls the image");
    }
    if (isOnFargate()) {
      problems.addAll(problemsOfSize());
    }
    secretArns()
        .forEach(
            (variable, arn) -> {
              if (!arn.startsWith("arn:")) {
                problems.add("secrets: " + variable + " is no ARN; a plain value belongs in env");
              }
            });
    return problems;
  }

  private List<String> problemsOfSize() {
    if (!FargateSizes.hasCpu(cpuUnits())) {
      return List.of("cpu is %d: Fargate has %s".formatted(cpuUnits(), FargateSizes.cpus()));
    }
    return FargateSizes.goTogether(cpuUnits(), memoryMib())
        ? List.of()
        : List.of(
            "memory is %d: with a cpu of %d Fargate has %s"
                .formatted(memoryMib(), cpuUnits(), FargateSizes.memories(cpuUnits())));
  }

  /** What is in the definition is not said a second time. */
  private List<String> problemsOfGiven() {
    List<String> problems = new ArrayList<>();
    boolean isDoubled =
        image != null
            || roles.execution() != null
            || roles.task() != null
            || logGroup != null
            || !secrets.isEmpty();
    if (isDoubled) {
      problems.add(
          "task-definition is used as it is: image, roles, log-group and secrets are of it");
    }
    return problems;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
