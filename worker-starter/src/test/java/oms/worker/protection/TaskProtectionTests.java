package oms.worker.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import oms.worker.Ticks;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TaskProtectionTests {

  private static final String PROTECT = "PUT {\"ProtectionEnabled\":true,\"ExpiresInMinutes\":5}";
  private static final String RELEASE = "PUT {\"ProtectionEnabled\":false}";

  private final FakeAgent agent = new FakeAgent();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Ticks clock = new Ticks();
  private final TaskProtection protection = protection(agent.address());

  @AfterEach
  void close() {
    protection.stop();
    agent.close();
  }

  @Test
  void anIdleTaskAsksForNothing() {
    lookAfter(Duration.ofHours(1));
    assertThat(agent.requests()).isEmpty();
  }

  @Test
  void aBusyTaskIsProtectedAndStaysSoWithoutFurtherRequests() {
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    lookAfter(Duration.ofSeconds(1));
    assertThat(agent.requests()).containsExactly(PROTECT);
  }

  @Test
  void protectionIsRenewedBeforeItExpires() {
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    lookAfter(Duration.ofSeconds(149));
    assertThat(agent.requests()).containsExactly(PROTECT);
    lookAfter(Duration.ofSeconds(1));
    assertThat(agent.requests()).containsExactly(PROTECT, PROTECT);
  }

  @Test
  void shortPausesDoNotLetProtectionFlap() {
    for (int round = 0; round < 5; round++) {
      busy.set(true);
      lookAfter(Duration.ofSeconds(1));
      busy.set(false);
      lookAfter(Duration.ofSeconds(19));
    }
    assertThat(agent.requests()).containsExactly(PROTECT);
  }

  @Test
  void protectionIsGivenUpWhenThereIsNothingToDoForAWhile() {
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    busy.set(false);
    lookAfter(Duration.ofSeconds(19));
    lookAfter(Duration.ofSeconds(1));
    lookAfter(Duration.ofMinutes(1));
    assertThat(agent.requests()).containsExactly(PROTECT, RELEASE);
  }

  @Test
  void aTaskThatIsAlwaysBusyIsUnprotectedForAWhileNowAndThen() {
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    lookAfter(Duration.ofMinutes(15));
    assertThat(agent.requests()).containsExactly(PROTECT, RELEASE);
    lookAfter(Duration.ofSeconds(119));
    assertThat(agent.requests()).hasSize(2);
    lookAfter(Duration.ofSeconds(1));
    assertThat(agent.requests()).containsExactly(PROTECT, RELEASE, PROTECT);
  }

  @Test
  void protectionIsGivenUpAtTheEnd() {
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    protection.stop();
    assertThat(agent.requests()).containsExactly(PROTECT, RELEASE);
  }

  @Test
  void anAgentThatFailsIsAskedAgainLaterAndToldOfOnce(CapturedOutput log) {
    agent.answers(500);
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    lookAfter(Duration.ofSeconds(1));
    assertThat(agent.requests()).containsExactly(PROTECT);
    lookAfter(Duration.ofSeconds(15));
    agent.answers(400);
    lookAfter(Duration.ofSeconds(15));
    assertThat(log.getAll()).containsOnlyOnce("Task protection does not work");
    agent.answers(200);
    lookAfter(Duration.ofSeconds(15));
    assertThat(agent.requests()).hasSize(4);
    lookAfter(Duration.ofSeconds(15));
    assertThat(agent.requests()).hasSize(4);
  }

  @Test
  void aRefusalByEcsIsAFailureToo(CapturedOutput log) {
    agent.refuses("{\"failure\":{\"Arn\":\"t\",\"Reason\":\"TASK_NOT_VALID\"}}");
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    assertThat(log.getAll()).contains("TASK_NOT_VALID");
  }

  @Test
  void whatCannotBeGivenUpIsTriedAgain() {
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    busy.set(false);
    agent.answers(500);
    lookAfter(Duration.ofSeconds(20));
    agent.answers(200);
    lookAfter(Duration.ofSeconds(15));
    assertThat(agent.requests()).containsExactly(PROTECT, RELEASE, RELEASE);
  }

  @Test
  void anAgentThatDoesNotAnswerIsNotWaitedFor(CapturedOutput log) {
    agent.answersNever();
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    assertThat(log.getAll()).containsOnlyOnce("HttpTimeoutException");
  }

  @Test
  void anAgentThatIsAwayIsNoTrouble(CapturedOutput log) {
    agent.close();
    busy.set(true);
    lookAfter(Duration.ofSeconds(1));
    lookAfter(Duration.ofSeconds(15));
    assertThat(log.getAll()).containsOnlyOnce("Task protection does not work");
  }

  @Test
  void itLooksByItself() {
    busy.set(true);
    TaskProtection running =
        new TaskProtection(
            agent.address(), properties(Duration.ofMillis(10)), busy::get, System::nanoTime);
    running.start();
    Awaitility.await().until(() -> agent.requests().contains(PROTECT));
    running.stop();
    assertThat(agent.requests()).containsExactly(PROTECT, RELEASE);
  }

  @Test
  void whatEcsWouldRefuseIsRefusedAtTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProtectionProperties(
                    true,
                    Duration.ofSeconds(30),
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO))
        .withMessageContaining("1 to 2880 minutes");
  }

  private void lookAfter(Duration time) {
    clock.pass(time);
    protection.look();
  }

  private TaskProtection protection(String address) {
    return new TaskProtection(address, properties(Duration.ofHours(1)), busy::get, clock);
  }

  private static ProtectionProperties properties(Duration interval) {
    return new ProtectionProperties(
        true,
        Duration.ofMinutes(5),
        Duration.ofSeconds(20),
        Duration.ofMinutes(15),
        Duration.ofMinutes(2),
        interval,
        Duration.ofMillis(500));
  }
}
