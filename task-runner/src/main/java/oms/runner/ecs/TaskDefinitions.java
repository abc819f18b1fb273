package oms.runner.ecs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import oms.runner.pool.Pool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.Volume;
import tools.jackson.databind.json.JsonMapper;

/**
 * The task definitions of pools. A definition's family is named after what is in it, {@code
 * oms-<pool>-<hash>}: what is registered already is found by its name, by any process, and two that
 * register at the same moment only make a second revision of the same.
 */
final class TaskDefinitions {

  private static final Logger log = LoggerFactory.getLogger(TaskDefinitions.class);
  private static final int HASH_LENGTH = 12;
  private static final String TMP = "tmp";

  private final EcsClient ecs;
  private final String region;
  private final Map<String, String> arns = new ConcurrentHashMap<>();

  TaskDefinitions(EcsClient ecs, String region) {
    this.ecs = ecs;
    this.region = region;
  }

  /** The ARN of the definition for a pool. */
  String arn(String poolName, Pool pool) {
    if (pool.taskDefinition() != null) {
      return pool.taskDefinition();
    }
    RegisterTaskDefinitionRequest definition = named(poolName, definition(pool));
    return arns.computeIfAbsent(
        definition.family(), family -> find(family).orElseGet(() -> register(definition)));
  }

  /** Looks, or registers, anew when the definition is asked for next. */
  void forget(String arn) {
    arns.values().removeIf(arn::equals);
  }

  private Optional<String> find(String family) {
    try {
      return Optional.of(
          ecs.describeTaskDefinition(it -> it.taskDefinition(family))
              .taskDefinition()
              .taskDefinitionArn());
    } catch (ClientException notThere) {
      return Optional.empty();
    }
  }

  private String register(RegisterTaskDefinitionRequest definition) {
    String arn = ecs.registerTaskDefinition(definition).taskDefinition().taskDefinitionArn();
    log.info("Registered {}", arn);
    return arn;
  }

  private static RegisterTaskDefinitionRequest named(
      String poolName, RegisterTaskDefinitionRequest definition) {
    String text = JsonMapper.shared().writeValueAsString(canonical(definition));
    return definition.toBuilder().family("oms-" + poolName + "-" + hash(text)).build();
  }

  /** In one order and without what is not set, so that the same content gives the same text. */
  private static Object canonical(Object value) {
    return switch (value) {
      case SdkPojo pojo -> {
        Map<String, Object> fields = new TreeMap<>();
        pojo.sdkFields()
            .forEach(
                field ->
                    Optional.ofNullable(field.getValueOrDefault(pojo))
                        .filter(it -> !(it instanceof Collection<?> list && list.isEmpty()))
                        .filter(it -> !(it instanceof Map<?, ?> map && map.isEmpty()))
                        .ifPresent(it -> fields.put(field.memberName(), canonical(it))));
        yield fields;
      }
      case List<?> items -> items.stream().map(TaskDefinitions::canonical).toList();
      case Map<?, ?> map -> new TreeMap<>(map);
      default -> String.valueOf(value);
    };
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the services' own tasks: read-only but for {@code /tmp}, without any capability. */
  private RegisterTaskDefinitionRequest definition(Pool pool) {
    return RegisterTaskDefinitionRequest.builder()
        .requiresCompatibilities(pool.isOnFargate() ? Compatibility.FARGATE : Compatibility.EC2)
        .networkMode(NetworkMode.AWSVPC)
        .cpu(String.valueOf(pool.cpuUnits()))
        .memory(String.valueOf(pool.memoryMib()))
        .executionRoleArn(pool.roles().execution())
        .taskRoleArn(pool.roles().task())
        .volumes(Volume.builder().name(TMP).build())
        .containerDefinitions(container(pool))
        .build();
  }

  private ContainerDefinition container(Pool pool) {
    return ContainerDefinition.builder()
        .name(pool.container())
        .image(pool.image())
        .essential(true)
        .memoryReservation(pool.memoryMib())
        .readonlyRootFilesystem(true)
        .mountPoints(
            MountPoint.builder().sourceVolume(TMP).containerPath("/tmp").readOnly(false).build())
        .linuxParameters(it -> it.initProcessEnabled(true).capabilities(c -> c.drop("ALL")))
        .environment(pairs(pool.variables()))
        .secrets(secrets(pool.secretArns()))
        .logConfiguration(pool.logGroup() == null ? null : log(pool.logGroup(), pool.container()))
        .build();
  }

  private LogConfiguration log(String group, String container) {
    return LogConfiguration.builder()
        .logDriver(LogDriver.AWSLOGS)
        .options(
            new TreeMap<>(
                Map.of(
                    "awslogs-group", group,
                    "awslogs-region", region,
                    "awslogs-stream-prefix", container)))
        .build();
  }

  static List<KeyValuePair> pairs(Map<String, String> variables) {
    return variables.entrySet().stream()
        .map(it -> KeyValuePair.builder().name(it.getKey()).value(it.getValue()).build())
        .toList();
  }

  private static List<Secret> secrets(Map<String, String> arns) {
    return arns.entrySet().stream()
        .map(it -> Secret.builder().name(it.getKey()).valueFrom(it.getValue()).build())
        .toList();
  }
}
