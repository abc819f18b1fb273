package oms.runner.launch;

import io.temporal.failure.ApplicationFailure;
import oms.runner.job.JobFailure;
import org.jspecify.annotations.Nullable;

/** How a task ended. */
public sealed interface Ending {

  /** The job was done. */
  record Done() implements Ending {}

  /**
   * It was not.
   *
   * @param failure why
   * @param reason the same as a sentence
   * @param exitCode of its program; {@code null} if that is not known
   */
  record Failed(JobFailure failure, String reason, @Nullable Integer exitCode) implements Ending {

    /** The same failure of the activity, whoever sees the end; its detail is the exit code. */
    public ApplicationFailure toFailure(String task) {
      String sentence = reason + " [" + task + "]";
      return exitCode == null ? failure.because(sentence) : failure.because(sentence, exitCode);
    }
  }

  /** Failed without an exit code. */
  static Ending failed(JobFailure failure, String reason) {
    return new Failed(failure, reason, null);
  }

  /**
   * What an exit code says. 3 is a JVM under {@code -XX:+ExitOnOutOfMemoryError}, 128 + n a process
   * that was ended by signal n: 137 by SIGKILL, which is how memory runs out, 143 by SIGTERM.
   */
  static Ending ofExitCode(int code) {
    return switch (code) {
      case 0 -> new Done();
      case 3 -> new Failed(JobFailure.OUT_OF_MEMORY, "The heap of its JVM was full (exit 3)", code);
      case JobFailure.TRY_AGAIN_CODE ->
          new Failed(JobFailure.TRY_AGAIN, "It asks for another run (exit " + code + ")", code);
      case 137 ->
          new Failed(
              JobFailure.OUT_OF_MEMORY,
              "It was killed (exit 137), as is what takes more memory than it has",
              code);
      case 143 ->
          new Failed(JobFailure.INTERRUPTED, "It was asked to end (exit 143) before it had", code);
      default -> new Failed(JobFailure.EXITED, "It ended with exit code " + code, code);
    };
  }
}
