package oms.worker.polling;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import java.util.Objects;
import java.util.Optional;

/** One poll, which tells when it begins and ends, and ends without a task rather than too late. */
final class Poll<Q, A> extends SimpleForwardingClientCall<Q, A> {

  private final MethodDescriptor<Q, A> method;
  private final Polls polls;
  private volatile Optional<Poller> poller = Optional.empty();

  Poll(ClientCall<Q, A> call, MethodDescriptor<Q, A> method, Polls polls) {
    super(call);
    this.method = method;
    this.polls = polls;
  }

  /** Who polls, if it is somebody whose absence is noticed. */
  Optional<Poller> poller() {
    return poller;
  }

  @Override
  public void start(Listener<A> answers, Metadata headers) {
    super.start(new Answer(answers), headers);
  }

  @Override
  public void sendMessage(Q request) {
    poller = Poller.of(request);
    polls.begins(this);
    super.sendMessage(request);
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

    /**
     * A poll whose time is over is no failure: the SDK would pause after it, and throw away the
     * task that may have come just in time.
     */
    @Override
    public void onClose(Status status, Metadata trailers) {
      polls.ends(Poll.this);
      if (status.getCode() != Status.Code.DEADLINE_EXCEEDED) {
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
