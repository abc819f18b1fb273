package oms.serverless.release;

import static oms.serverless.release.Option.ACTIVITIES_FUNCTION_ARN;
import static oms.serverless.release.Option.ACTIVITIES_ROLE_ARN;
import static oms.serverless.release.Option.BUILD_ID;
import static oms.serverless.release.Option.DEPLOYMENT_NAME;
import static oms.serverless.release.Option.DEV;
import static oms.serverless.release.Option.EXTERNAL_ID;
import static oms.serverless.release.Option.FUNCTION_ARN;
import static oms.serverless.release.Option.FUNCTION_CONFIGURATION;
import static oms.serverless.release.Option.IGNORE_MISSING_TASK_QUEUES;
import static oms.serverless.release.Option.PERCENTAGE;
import static oms.serverless.release.Option.ROLE_ARN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/** What can be asked for, and what each can be told. */
enum Command {
  REGISTER(
      Register::run,
      DEPLOYMENT_NAME,
      BUILD_ID,
      FUNCTION_ARN,
      ROLE_ARN,
      EXTERNAL_ID,
      ACTIVITIES_FUNCTION_ARN,
      ACTIVITIES_ROLE_ARN,
      FUNCTION_CONFIGURATION,
      DEV),
  VERIFY(Verify::run, DEPLOYMENT_NAME, BUILD_ID, FUNCTION_ARN, DEV),
  PROMOTE(Promote::run, DEPLOYMENT_NAME, BUILD_ID, PERCENTAGE, IGNORE_MISSING_TASK_QUEUES),
  ROLLBACK(Rollback::run, DEPLOYMENT_NAME, BUILD_ID, IGNORE_MISSING_TASK_QUEUES),
  STATUS(Status::run, DEPLOYMENT_NAME),
  CONTROLLERS(Controllers::run, DEPLOYMENT_NAME);

  private final BiFunction<Options, Deployments, String> work;
  private final Set<Option> options;

  Command(BiFunction<Options, Deployments, String> work, Option... options) {
    this.work = work;
    this.options = Set.of(options);
  }

  static Command of(String word) {
    return Arrays.stream(values())
        .filter(it -> it.toString().equals(word))
        .findFirst()
        .orElseThrow(() -> new MisusedException("There is no command '" + word + "'"));
  }

  Set<Option> options() {
    return options;
  }

  /** Does it, and says what is so now. */
  String run(Options options, Deployments deployments) {
    return work.apply(options, deployments);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
