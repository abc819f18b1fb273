package oms.serverless.release;

import java.io.PrintStream;
import java.util.List;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.StandardEnvironment;

/**
 * The program that makes a build of a serverless worker known to Temporal, and moves traffic to it
 * and back. Every command can be repeated. It ends with 0 if it is so, with 1 and a sentence if it
 * is not, and with 2 if the command line says nothing that can be done.
 */
public final class Release {

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int MISUSED = 2;

  private static final String HELP =
      """
      release COMMAND [OPTION...]: registers builds of serverless workers with Temporal, and rolls them

        register   tells Temporal which function to invoke for a build; routes nothing to it
            --function-arn ARN               a published version, as ...:function:oms-billing:5
            --role-arn ARN                   the role that Temporal assumes to invoke it
            --external-id ID                 what the role's trust asks for ($OMS_EXTERNAL_ID)
            --activities-function-arn ARN    activities by a function of their own,
            --activities-role-arn ARN          with its role; --function-arn then gets the rest
            --function-configuration FILE|-  what 'aws lambda get-function-configuration' says of the
                                             function, held against the build
            --dev                            takes an ARN whose code changes, and no role: never for
                                             orders that matter
        verify     asks whether it is registered and Temporal may invoke it
            --function-arn ARN               and whether it is this one; --dev as above
        promote    gives the build what is new
            --percentage P                   or a share of it, above 0 and below 100
            --ignore-missing-task-queues     even if it does not poll all that the current one does
        rollback   takes it back: ends a ramp, or makes the build before current
            --build-id BUILD                 or this one
        status     lists the builds
        controllers  lists what Temporal does to start their workers

      All: --deployment-name NAME ($TEMPORAL_DEPLOYMENT_NAME), --build-id BUILD ($TEMPORAL_WORKER_BUILD_ID;
      'rollback' takes it from the command line only). Where Temporal is: TEMPORAL_ADDRESS,
      TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS_*, or TEMPORAL_CONFIG_FILE, as for the services.
      """;

  private final PropertyResolver variables;
  private final PrintStream out;
  private final PrintStream problems;

  Release(PropertyResolver variables, PrintStream out, PrintStream problems) {
    this.variables = variables;
    this.out = out;
    this.problems = problems;
  }

  /** Runs one command and ends the process with its outcome. */
  public static void main(String[] arguments) {
    // Its own, because the worker's log goes to where the answers go here.
    System.setProperty("logback.configurationFile", "oms/serverless/release/logback.xml");
    System.exit(
        new Release(new StandardEnvironment(), System.out, System.err).run(List.of(arguments)));
  }

  int run(List<String> words) {
    if (words.isEmpty() || words.stream().anyMatch(List.of("help", "--help", "-h")::contains)) {
      out.print(HELP);
      return words.isEmpty() ? MISUSED : DONE;
    }
    try {
      out.println(answer(Command.of(words.getFirst()), words.subList(1, words.size())));
      return DONE;
    } catch (MisusedException e) {
      problems.println(e.getMessage() + ". 'release help' lists what there is.");
      return MISUSED;
    } catch (RefusedException e) {
      problems.println(e.getMessage());
      return REFUSED;
    }
  }

  private String answer(Command command, List<String> words) {
    Options options = Options.parse(words, command.options(), variables);
    try (Connection connection = Connection.of(variables)) {
      return command.run(options, new Deployments(connection));
    }
  }
}
