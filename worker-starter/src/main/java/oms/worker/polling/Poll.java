package oms.worker.polling;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.Optional;

/** One poll, which tells when it begins and ends. */
final class Poll<Q, A> extends SimpleForwardingClientCall<Q, A> {

  private final Polls polls;
  private volatile Optional<Poller> poller = Optional.empty();

  Poll(ClientCall<Q, A> call, Polls polls) {
    super(call);
    this.polls = polls;
  }

  /** Who polls, if it is somebody whose absence is noticed. */
  Optional<Poller> poller() {
    return poller;
  }

  @Override
  public void start(Listener<A> answers, Metadata headers) {
    super.start(
        new SimpleForwardingClientCallListener<>(answers) {
          @Override
          public void onClose(Status status, Metadata trailers) {
            polls.ends(Poll.this);
            super.onClose(status, trailers);
          }
        },
        headers);
  }

  @Override
  public void sendMessage(Q request) {
    poller = Poller.of(request);
    polls.begins(this);
    super.sendMessage(request);
  }
}
