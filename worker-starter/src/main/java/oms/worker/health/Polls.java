package oms.worker.health;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The polls of this process, seen where they leave it. What the SDK tells of its pollers says
 * whether they should run; this says whether they do.
 */
public final class Polls implements ClientInterceptor {

  private final Map<Poller, Seen> seen = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final long beginning;

  /**
   * No polls yet.
   *
   * @param nanos a clock that never goes back
   */
  public Polls(LongSupplier nanos) {
    this.nanos = nanos;
    this.beginning = nanos.getAsLong();
  }

  /**
   * For how long nobody has polled; zero while somebody does. A poll that never ends is none of our
   * worries, as the SDK gives each a deadline.
   */
  Duration absence(Poller poller) {
    Seen now = seen.getOrDefault(poller, new Seen(0, beginning));
    return now.open() > 0 ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - now.last());
  }

  void begins(Poller poller) {
    seen.merge(poller, new Seen(1, 0), (now, _) -> new Seen(now.open() + 1, now.last()));
  }

  void ends(Poller poller) {
    seen.computeIfPresent(poller, (_, now) -> new Seen(now.open() - 1, nanos.getAsLong()));
  }

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    ClientCall<Q, A> call = next.newCall(method, options);
    return method.getFullMethodName().contains("/Poll") ? new Watched<>(call) : call;
  }

  /**
   * How a poller was last seen.
   *
   * @param open polls that wait for a task
   * @param last when one ended, by the clock
   */
  private record Seen(int open, long last) {}

  private final class Watched<Q, A> extends SimpleForwardingClientCall<Q, A> {

    private volatile Optional<Poller> poller = Optional.empty();

    Watched(ClientCall<Q, A> call) {
      super(call);
    }

    @Override
    public void start(Listener<A> answers, Metadata headers) {
      super.start(
          new SimpleForwardingClientCallListener<>(answers) {
            @Override
            public void onClose(Status status, Metadata trailers) {
              poller.ifPresent(Polls.this::ends);
              super.onClose(status, trailers);
            }
          },
          headers);
    }

    @Override
    public void sendMessage(Q request) {
      poller = Poller.of(request);
      poller.ifPresent(Polls.this::begins);
      super.sendMessage(request);
    }
  }
}
