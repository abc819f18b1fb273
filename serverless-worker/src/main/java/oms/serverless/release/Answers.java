package oms.serverless.release;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the server's answers mean to who asked: a result, or a sentence that says what to do. */
record Answers(Connection connection) {

  private static final Set<Status.Code> NOT_REACHED =
      Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);
  private static final Set<Status.Code> NOT_LET_IN =
      Set.of(Status.Code.UNAUTHENTICATED, Status.Code.PERMISSION_DENIED);

  <T> T to(Supplier<T> call) {
    try {
      return call.get();
    } catch (StatusRuntimeException e) {
      throw new RefusedException(sentence(e.getStatus()), e);
    }
  }

  /** Empty if there is no such thing. */
  <T> Optional<T> unlessMissing(Supplier<T> call) {
    return unless(Status.Code.NOT_FOUND, call);
  }

  /** Empty if there was such a thing before. */
  <T> Optional<T> unlessThere(Supplier<T> call) {
    return unless(Status.Code.ALREADY_EXISTS, call);
  }

  private <T> Optional<T> unless(Status.Code expected, Supplier<T> call) {
    return to(
        () -> {
          try {
            return Optional.of(call.get());
          } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == expected && !isNamespaceMissing(e)) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** Missing is then what everything else is missing in. */
  private static boolean isNamespaceMissing(StatusRuntimeException e) {
    return said(e.getStatus()).startsWith("Namespace ");
  }

  private String sentence(Status status) {
    Status.Code code = status.getCode();
    if (NOT_REACHED.contains(code)) {
      return "No Temporal server answers at %s: set TEMPORAL_ADDRESS, and TEMPORAL_TLS=true where it wants TLS (%s)"
          .formatted(connection.address(), said(status));
    }
    if (NOT_LET_IN.contains(code)) {
      return "Temporal at %s does not let us into the namespace %s: check TEMPORAL_API_KEY, or TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY, and TEMPORAL_NAMESPACE (%s)"
          .formatted(connection.address(), connection.namespace(), said(status));
    }
    if (code == Status.Code.UNIMPLEMENTED) {
      return "Temporal at %s knows no compute configurations: it takes server 1.31 or later with workercontroller.enabled (deployments/lambda/temporal-dynamic-config.yaml), or Temporal Cloud (%s)"
          .formatted(connection.address(), said(status));
    }
    return "Temporal refuses: " + said(status) + mend(said(status));
  }

  /** What is behind the sentences that do not tell. */
  private static String mend(String said) {
    String sentence = said.toLowerCase(Locale.ROOT);
    if (sentence.contains("assume role")) {
      return ". Does the role trust Temporal, with this external id? A role that was just made is known everywhere after half a minute: repeat";
    }
    if (sentence.contains("external id")) {
      return ". Let the role's trust policy ask for it, as deployments/lambda/invocation.yaml does";
    }
    if (sentence.contains("missing active task queues")) {
      return ". Invoke the function once, so that it polls them, or add --ignore-missing-task-queues";
    }
    return "";
  }

  private static String said(Status status) {
    String description = status.getDescription();
    return description == null
        ? status.getCode().toString()
        : description.lines().findFirst().orElse("");
  }
}
