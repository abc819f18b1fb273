package oms.lambda;

import static oms.lambda.Answer.ACCEPTED;
import static oms.lambda.Answer.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oms.lambda.handlers.Obedient;
import oms.lambda.handlers.Unloadable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real sandboxes, with AWS's own runtime interface client in them, which exists for Linux only. */
@EnabledOnOs(OS.LINUX)
class LocalFunctionTests {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final String NOTHING = "{}";
  private static final String FOR_LONG = "{\"sleep\": 600000}";

  private final LocalLambda lambda = LocalLambda.start();

  @AfterEach
  void end() {
    lambda.close();
  }

  @Test
  void aHandlerRunsInAJvmOfItsOwnAndSeesWhatLambdaTells() {
    LocalFunction function = function(1, LONG, LONG);

    assertThat(function.invoke(NOTHING)).isEqualTo(ACCEPTED);

    Report report = reports(function, 1).getFirst();
    assertThat(report.ending()).isEqualTo(Ending.SUCCEEDED);
    assertThat(report.isCold()).isTrue();
    assertThat(report.usedMegabytes()).isPositive();
    assertThat(function.output().lines())
        .contains(
            "request=" + report.requestId(),
            "arn=arn:aws:lambda:local:000000000000:function:obedient:7",
            "memory=256",
            "name=obedient",
            "told=something",
            "home=null")
        .doesNotContain("pid=" + ProcessHandle.current().pid());
    assertThat(number(function, "remaining")).isBetween(1L, LONG.toMillis());
    assertThat(number(function, "heap")).isLessThanOrEqualTo(217L << 20);
  }

  @Test
  void aWarmSandboxIsUsedAgain() {
    LocalFunction function = function(2, LONG, LONG);
    function.invoke(NOTHING);
    reports(function, 1);

    function.invoke(NOTHING);

    assertThat(reports(function, 2)).extracting(Report::isCold).containsExactly(true, false);
    assertThat(function.idle()).isEqualTo(1);
  }

  @Test
  void anotherSandboxIsStartedWhenAllAreBusyAndMoreThanAreReservedAreThrottled() {
    LocalFunction function = function(2, LONG, LONG);

    assertThat(List.of(function.invoke(FOR_LONG), function.invoke(FOR_LONG)))
        .containsExactly(ACCEPTED, ACCEPTED);
    assertThat(function.invoke(NOTHING)).isEqualTo(THROTTLED);

    assertThat(function.running()).isEqualTo(2);
    assertThat(function.mostAtOnce()).isEqualTo(2);
    assertThat(function.throttled()).isEqualTo(1);
    patiently("both run").until(() -> pids(function).distinct().count() == 2);
  }

  @Test
  void anInvocationIsKilledAtItsDeadline() {
    Duration limit = Duration.ofSeconds(2);
    LocalFunction function = function(1, limit, LONG);

    function.invoke(FOR_LONG);

    Report report = reports(function, 1).getFirst();
    assertThat(report.ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(report.duration()).isGreaterThanOrEqualTo(limit);
    assertThat(report.toString()).endsWith("Status: timeout");
    assertThat(pids(function)).noneMatch(LocalFunctionTests::isAlive);
  }

  @Test
  void anInvocationCanBeCutShortOfWhatItWasTold() {
    LocalFunction function = function(1, LONG, LONG);
    function.cutShortAfter(Duration.ofSeconds(2));

    function.invoke(FOR_LONG);

    assertThat(reports(function, 1).getFirst().ending()).isEqualTo(Ending.TIMED_OUT);
    assertThat(number(function, "remaining")).isGreaterThan(Duration.ofMinutes(4).toMillis());
  }

  @Test
  void aProcessThatIsGoneIsSeenAndTheNextInvocationGetsANewOne() {
    LocalFunction function = function(1, LONG, LONG);

    function.invoke("{\"halt\": 3}");
    assertThat(reports(function, 1).getFirst().ending()).isEqualTo(Ending.CRASHED);

    function.invoke(NOTHING);
    assertThat(reports(function, 2).getLast().ending()).isEqualTo(Ending.SUCCEEDED);
    assertThat(reports(function, 2).getLast().isCold()).isTrue();
  }

  @Test
  void anInvocationCanBeKilledInItsMidst() {
    LocalFunction function = function(1, LONG, LONG);
    assertThat(function.killOneThatRuns()).isFalse();
    function.invoke(FOR_LONG);
    patiently("it runs").until(() -> pids(function).count() == 1);

    assertThat(function.killOneThatRuns()).isTrue();

    assertThat(reports(function, 1).getFirst().ending()).isEqualTo(Ending.CRASHED);
    assertThat(pids(function)).noneMatch(LocalFunctionTests::isAlive);
  }

  @Test
  void aHandlerThatThrowsLeavesItsSandboxWarm() {
    LocalFunction function = function(1, LONG, LONG);

    function.invoke("{\"fail\": 1}");

    assertThat(reports(function, 1).getFirst().ending()).isEqualTo(Ending.FAILED);
    assertThat(function.output()).contains("as told");
    assertThat(function.idle()).isEqualTo(1);
  }

  @Test
  void aHandlerThatCannotBeMadeIsNotStarted() {
    LocalFunction function = lambda.publish(configuration(Unloadable.class, 1, LONG, LONG));

    function.invoke(NOTHING);

    assertThat(reports(function, 1).getFirst().ending()).isEqualTo(Ending.NOT_STARTED);
    assertThat(function.output()).contains("no configuration");
    assertThat(function.idle()).isZero();
  }

  @Test
  void anIdleSandboxIsEndedAfterAWhile() {
    LocalFunction function = function(1, LONG, Duration.ofMillis(200));

    function.invoke(NOTHING);

    reports(function, 1);
    patiently("it ends").until(() -> function.idle() == 0);
    patiently("its process too").until(() -> pids(function).noneMatch(it -> isAlive(it)));
  }

  @Test
  void startsCanBeThrottledAndHeldUp() {
    LocalFunction function = function(1, LONG, LONG);
    Duration delay = Duration.ofSeconds(1);
    function.throttleNext(2);
    function.delayStarts(delay);

    assertThat(List.of(function.invoke(NOTHING), function.invoke(NOTHING)))
        .containsExactly(THROTTLED, THROTTLED);
    assertThat(function.invoke(NOTHING)).isEqualTo(ACCEPTED);

    assertThat(reports(function, 1).getFirst().initDuration()).isGreaterThanOrEqualTo(delay);
  }

  @Test
  void nothingIsLeftWhenLambdaIsClosed() {
    LocalFunction function = function(2, LONG, LONG);
    function.invoke(NOTHING);
    reports(function, 1);
    function.invoke(FOR_LONG);
    function.invoke(FOR_LONG);
    patiently("two run").until(() -> pids(function).distinct().count() == 2);
    List<String> pids = pids(function).toList();

    lambda.close();

    assertThat(pids).noneMatch(LocalFunctionTests::isAlive);
    assertThatThrownBy(() -> function.invoke(NOTHING)).hasMessage("Function obedient is closed");
  }

  @Test
  void aContainerImageHasTheCodeOnItsClassPath() {
    FunctionConfiguration zip = configuration(Obedient.class, 1, LONG, LONG);
    LocalFunction function =
        lambda.publish(
            new FunctionConfiguration(
                zip.name(),
                zip.version(),
                zip.handler(),
                zip.code(),
                PackageType.IMAGE,
                zip.memoryMegabytes(),
                zip.timeout(),
                1,
                LONG,
                Map.of()));

    function.invoke(NOTHING);

    assertThat(reports(function, 1).getFirst().ending()).isEqualTo(Ending.SUCCEEDED);
  }

  private LocalFunction function(int concurrency, Duration timeout, Duration keepAlive) {
    return lambda.publish(configuration(Obedient.class, concurrency, timeout, keepAlive));
  }

  private static FunctionConfiguration configuration(
      Class<?> handler, int concurrency, Duration timeout, Duration keepAlive) {
    return new FunctionConfiguration(
        "obedient",
        "7",
        handler.getName() + "::handleRequest",
        classes(),
        PackageType.ZIP,
        256,
        timeout,
        concurrency,
        keepAlive,
        Map.of("TOLD", "something"));
  }

  private static Path classes() {
    try {
      return Path.of(
          LocalFunctionTests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Report> reports(LocalFunction function, int number) {
    patiently(number + " invocations end")
        .until(() -> function.reports().size() == number && function.running() == 0);
    return function.reports();
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(Duration.ofSeconds(60));
  }

  private static Stream<String> pids(LocalFunction function) {
    return values(function, "pid");
  }

  private static long number(LocalFunction function, String name) {
    return Long.parseLong(values(function, name).findFirst().orElseThrow());
  }

  private static Stream<String> values(LocalFunction function, String name) {
    return Pattern.compile("^" + name + "=(\\d+)$", Pattern.MULTILINE)
        .matcher(function.output())
        .results()
        .map(match -> match.group(1));
  }

  private static boolean isAlive(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
  }
}
