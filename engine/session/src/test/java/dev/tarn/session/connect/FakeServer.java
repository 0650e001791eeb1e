package dev.tarn.session.connect;

import dev.tarn.session.Endpoint;
import dev.tarn.session.connect.proto.ConfigRequest;
import dev.tarn.session.connect.proto.ConfigResponse;
import dev.tarn.session.connect.proto.ExecutePlanRequest;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.InterruptRequest;
import dev.tarn.session.connect.proto.InterruptResponse;
import dev.tarn.session.connect.proto.KeyValue;
import dev.tarn.session.connect.proto.ReattachExecuteRequest;
import dev.tarn.session.connect.proto.ReleaseExecuteRequest;
import dev.tarn.session.connect.proto.ReleaseExecuteResponse;
import dev.tarn.session.connect.proto.ReleaseSessionResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// A Connect server that does what a test tells it, call by call.
final class FakeServer implements AutoCloseable {
  final List<ExecutePlanRequest> executes = new CopyOnWriteArrayList<>();
  final List<ReattachExecuteRequest> reattaches = new CopyOnWriteArrayList<>();
  final BlockingQueue<ReleaseExecuteRequest> releases = new LinkedBlockingQueue<>();
  final List<InterruptRequest> interrupts = new CopyOnWriteArrayList<>();
  private final Queue<BiConsumer<String, StreamObserver<ExecutePlanResponse>>> script =
      new ArrayDeque<>();
  private final Server server;
  private volatile IntConsumer interrupted = _ -> {};
  private final boolean files;

  private FakeServer(boolean files) {
    this.files = files;
    try {
      this.server =
          Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
              .addService(service())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FakeServer plain() {
    return new FakeServer(false);
  }

  /// One that says that it gives results as files.
  static FakeServer withFiles() {
    return new FakeServer(true);
  }

  Endpoint endpoint() {
    return Endpoint.local(server.getPort(), "token");
  }

  /// What the next call of ExecutePlan or ReattachExecute gets: responses, then the end.
  FakeServer then(BiConsumer<String, StreamObserver<ExecutePlanResponse>> answer) {
    synchronized (script) {
      script.add(answer);
    }
    return this;
  }

  /// What happens at an interrupt, by how many there were.
  void onInterrupt(IntConsumer action) {
    interrupted = action;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private ServerServiceDefinition service() {
    return ServerServiceDefinition.builder("spark.connect.SparkConnectService")
        .addMethod(
            Methods.EXECUTE,
            ServerCalls.asyncServerStreamingCall((request, observer) -> {
              executes.add(request);
              next(request.getOperationId(), observer);
            }))
        .addMethod(
            Methods.REATTACH,
            ServerCalls.asyncServerStreamingCall((request, observer) -> {
              reattaches.add(request);
              next(request.getOperationId(), observer);
            }))
        .addMethod(Methods.CONFIG, unary(this::config))
        .addMethod(
            Methods.RELEASE,
            unary(request -> {
              releases.add(request);
              return ReleaseExecuteResponse.getDefaultInstance();
            }))
        .addMethod(
            Methods.INTERRUPT,
            unary(request -> {
              interrupts.add(request);
              interrupted.accept(interrupts.size());
              return InterruptResponse.getDefaultInstance();
            }))
        .addMethod(Methods.RELEASE_SESSION, unary(_ -> ReleaseSessionResponse.getDefaultInstance()))
        .build();
  }

  private void next(String operation, StreamObserver<ExecutePlanResponse> observer) {
    BiConsumer<String, StreamObserver<ExecutePlanResponse>> answer;
    synchronized (script) {
      answer = script.poll();
    }
    if (answer == null) {
      observer.onError(Status.INTERNAL.withDescription("Not in the script").asException());
    } else {
      answer.accept(operation, observer);
    }
  }

  private ConfigResponse config(ConfigRequest request) {
    ConfigResponse.Builder response =
        ConfigResponse.newBuilder().setServerSideSessionId("server-session");
    if (files && request.getOperation().hasGetOption()) {
      response.addPairs(
          KeyValue.newBuilder()
              .setKey(request.getOperation().getGetOption().getKeys(0))
              .setValue("files"));
    }
    return response.build();
  }

  private static <Q, A> io.grpc.ServerCallHandler<Q, A> unary(Function<Q, A> answer) {
    return ServerCalls.asyncUnaryCall((request, observer) -> {
      observer.onNext(answer.apply(request));
      observer.onCompleted();
    });
  }
}
