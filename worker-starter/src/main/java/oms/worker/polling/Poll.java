package oms.worker.polling;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One poll, which tells when it begins and ends, and ends without a task when its time is over. */
final class Poll<Q, A> extends SimpleForwardingClientCall<Q, A> {

  /** How gRPC's protocol tells a server for how long it is waited for. */
  private static final Metadata.Key<String> TIMEOUT =
      Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

  /** Temporal's own servers say by the first that the time is over, Java servers by the second. */
  private static final Set<Status.Code> OVER =
      EnumSet.of(Status.Code.DEADLINE_EXCEEDED, Status.Code.CANCELLED);

  private final MethodDescriptor<Q, A> method;
  private final Duration longest;
  private final Polls polls;
  private final long beginning = System.nanoTime();
  private volatile Optional<Poller> poller = Optional.empty();
  private volatile boolean ended;

  Poll(ClientCall<Q, A> call, MethodDescriptor<Q, A> method, Duration longest, Polls polls) {
    super(call);
    this.method = method;
    this.longest = longest;
    this.polls = polls;
  }

  /** Who polls, if it is somebody whose absence is noticed. */
  Optional<Poller> poller() {
    return poller;
  }

  /** Ends it by our own will. */
  void end() {
    ended = true;
    cancel("There is no more time", null);
  }

  @Override
  public void start(Listener<A> answers, Metadata headers) {
    headers.put(TIMEOUT, longest.toMillis() + "m");
    super.start(new Answer(answers), headers);
  }

  @Override
  public void sendMessage(Q request) {
    poller = Poller.of(request);
    polls.begins(this);
    super.sendMessage(request);
  }

  /** Sooner, and not by our own will, it is the server that has a problem. */
  private boolean isOver(Status status) {
    return OVER.contains(status.getCode())
        && (ended || System.nanoTime() - beginning >= longest.toNanos());
  }

  /** What the server says when it has no task. */
  @SuppressWarnings("unchecked")
  private A noTask() {
    // Every message of gRPC's Java code is made by such a marshaller.
    var marshaller = (PrototypeMarshaller<?>) method.getResponseMarshaller();
    return (A) Objects.requireNonNull(marshaller.getMessagePrototype());
  }

  private final class Answer extends SimpleForwardingClientCallListener<A> {

    private boolean given;

    Answer(Listener<A> answers) {
      super(answers);
    }

    @Override
    public void onMessage(A answer) {
      given = true;
      super.onMessage(answer);
    }

    /** The SDK would take it for a failure, and pause. */
    @Override
    public void onClose(Status status, Metadata trailers) {
      polls.ends(Poll.this);
      if (!isOver(status)) {
        super.onClose(status, trailers);
        return;
      }
      if (!given) {
        super.onMessage(noTask());
      }
      super.onClose(Status.OK, trailers);
    }
  }
}
