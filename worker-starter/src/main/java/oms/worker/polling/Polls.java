package oms.worker.polling;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The polls of this process, seen where they leave it. What the SDK tells of its pollers says
 * whether they should run; this says whether they do.
 *
 * <p>It also lets every poll that has begun come to its end. An SDK that shuts down cancels its
 * polls, unless the server says that it ends them itself, and a task that is just on its way to one
 * is then lost until its time-out. So cancelling is kept from them, and the SDK, which waits for
 * the slots that they hold, waits for them. So that this takes no minute, they are short.
 */
public final class Polls implements ClientInterceptor {

  /**
   * How long a poll waits for a task. The server answers that there is none a second before, and
   * writes a warning for each poll that gives it less than ten.
   */
  public static final Duration LONGEST = Duration.ofSeconds(11);

  private final Map<Poller, Seen> seen = new ConcurrentHashMap<>();
  private final Set<Poll<?, ?>> open = ConcurrentHashMap.newKeySet();
  private final LongSupplier nanos;
  private final Duration longest;
  private final long beginning;

  /**
   * No polls yet.
   *
   * @param nanos a clock that never goes back
   */
  public Polls(LongSupplier nanos) {
    this(nanos, LONGEST);
  }

  Polls(LongSupplier nanos, Duration longest) {
    this.nanos = nanos;
    this.longest = longest;
    this.beginning = nanos.getAsLong();
  }

  /** For how long nobody has polled; zero while somebody does. */
  public Duration absence(Poller poller) {
    Seen now = seen.getOrDefault(poller, new Seen(0, beginning));
    return now.open() > 0 ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - now.last());
  }

  /** Ends all polls that have not ended by themselves, at the risk of losing a task. */
  public void cancel() {
    open.forEach(poll -> poll.cancel("There is no more time", null));
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    return isPoll(method)
        ? new Poll<>(newCall(method, options, next), method, longest, this)
        : next.newCall(method, options);
  }

  private static boolean isPoll(MethodDescriptor<?, ?> method) {
    String name = method.getFullMethodName();
    return name.contains("/Poll") && name.endsWith("TaskQueue");
  }

  /** A call listens to the context that it is made in, by which the SDK would cancel it. */
  private static <Q, A> ClientCall<Q, A> newCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    Context callers = Context.ROOT.attach();
    try {
      // Poll tells the server its time. A deadline would end it here too, and with it a task that
      // has come but was not yet read; that a server is gone the connection's keep-alive notices.
      return next.newCall(method, options.withDeadline(null));
    } finally {
      Context.ROOT.detach(callers);
    }
  }

  void begins(Poll<?, ?> poll) {
    open.add(poll);
    poll.poller().ifPresent(this::begins);
  }

  void ends(Poll<?, ?> poll) {
    if (open.remove(poll)) {
      poll.poller().ifPresent(this::ends);
    }
  }

  void begins(Poller poller) {
    seen.merge(poller, new Seen(1, 0), (now, _) -> new Seen(now.open() + 1, now.last()));
  }

  void ends(Poller poller) {
    seen.computeIfPresent(poller, (_, now) -> new Seen(now.open() - 1, nanos.getAsLong()));
  }

  /**
   * How a poller was last seen.
   *
   * @param open polls that wait for a task
   * @param last when one ended, by the clock
   */
  private record Seen(int open, long last) {}
}
