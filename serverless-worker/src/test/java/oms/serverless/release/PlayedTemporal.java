package oms.serverless.release;

import com.google.protobuf.Message;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Temporal that keeps what it was asked and answers what it was told to; what it was not told it
 * does not know, as an older server. It listens on a free port.
 */
final class PlayedTemporal implements AutoCloseable {

  private final Map<Class<?>, Object> answers = new ConcurrentHashMap<>();
  private final List<Message> asked = new CopyOnWriteArrayList<>();
  private final Server server;

  PlayedTemporal() {
    answers.put(GetSystemInfoRequest.class, GetSystemInfoResponse.getDefaultInstance());
    var service = ServerServiceDefinition.builder(WorkflowServiceGrpc.getServiceDescriptor());
    WorkflowServiceGrpc.getServiceDescriptor().getMethods().forEach(it -> add(service, it));
    this.server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(service.build())
            .build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <Q, A> void add(ServerServiceDefinition.Builder service, MethodDescriptor<Q, A> method) {
    service.addMethod(method, ServerCalls.asyncUnaryCall(this::answer));
  }

  @SuppressWarnings("unchecked") // The answer is one of the method's, or the call fails.
  private <Q, A> void answer(Q request, StreamObserver<A> to) {
    if (!(request instanceof GetSystemInfoRequest)) {
      asked.add((Message) request);
    }
    Object answer = answers.getOrDefault(request.getClass(), Status.UNIMPLEMENTED);
    if (answer instanceof Status status) {
      to.onError(status.asRuntimeException());
    } else {
      to.onNext((A) answer);
      to.onCompleted();
    }
  }

  /** Answers each request of a type with a message. */
  PlayedTemporal answering(Class<? extends Message> request, Message answer) {
    answers.put(request, answer);
    return this;
  }

  /** Refuses each request of a type. */
  PlayedTemporal refusing(Class<? extends Message> request, Status.Code code, String sentence) {
    answers.put(request, code.toStatus().withDescription(sentence));
    return this;
  }

  /** The requests of a type, in order. */
  <Q extends Message> List<Q> asked(Class<Q> type) {
    return asked.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** All requests, in order, but for those by which a client makes itself acquainted. */
  List<Message> asked() {
    return List.copyOf(asked);
  }

  String address() {
    return "127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
