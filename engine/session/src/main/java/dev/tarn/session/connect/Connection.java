package dev.tarn.session.connect;

import dev.tarn.session.Endpoint;
import dev.tarn.session.connect.proto.AnalyzePlanRequest;
import dev.tarn.session.connect.proto.AnalyzePlanResponse;
import dev.tarn.session.connect.proto.ConfigRequest;
import dev.tarn.session.connect.proto.ConfigResponse;
import dev.tarn.session.connect.proto.ExecutePlanRequest;
import dev.tarn.session.connect.proto.FetchErrorDetailsRequest;
import dev.tarn.session.connect.proto.FetchErrorDetailsResponse;
import dev.tarn.session.connect.proto.GetStatusRequest;
import dev.tarn.session.connect.proto.GetStatusResponse.OperationStatus.OperationState;
import dev.tarn.session.connect.proto.InterruptRequest;
import dev.tarn.session.connect.proto.Plan;
import dev.tarn.session.connect.proto.ReattachExecuteRequest;
import dev.tarn.session.connect.proto.ReattachOptions;
import dev.tarn.session.connect.proto.ReleaseExecuteRequest;
import dev.tarn.session.connect.proto.ReleaseSessionRequest;
import dev.tarn.session.connect.proto.ResultChunkingOptions;
import dev.tarn.session.connect.proto.UserContext;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A session's channel to its server: the remote calls, each with the session's ids in it.
///
/// Calls other than [#execute] and [#reattach] block, are tried again by the policy while the
/// server is unavailable, and throw [StatusRuntimeException].
final class Connection {
  /// Small enough that the pieces of a large row do not fill the memory.
  private static final long CHUNK_BYTES = 8 << 20;

  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final String CLIENT = "tarn";

  private final ManagedChannel channel;
  private final RetryPolicy policy;
  private final String sessionId;
  private final UserContext user;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable String serverSession;

  /// Opens a channel; it connects at the first call.
  ///
  /// @param endpoint where the server is
  Connection(Endpoint endpoint) {
    this.channel = Channels.open(endpoint);
    this.policy = RetryPolicy.of(endpoint);
    this.sessionId = UUID.randomUUID().toString();
    this.user =
        UserContext.newBuilder().setUserId(endpoint.user()).setUserName(endpoint.user()).build();
  }

  String sessionId() {
    return sessionId;
  }

  RetryPolicy policy() {
    return policy;
  }

  /// Starts an operation, such that a broken stream can be taken up again.
  ///
  /// @param tags told to the engine with it
  ResponseCall execute(String operation, Plan plan, List<String> tags) {
    ExecutePlanRequest.Builder request =
        ExecutePlanRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperationId(operation)
            .addAllTags(tags)
            .setPlan(plan);
    request
        .addRequestOptionsBuilder()
        .setReattachOptions(ReattachOptions.newBuilder().setReattachable(true));
    request
        .addRequestOptionsBuilder()
        .setResultChunkingOptions(
            ResultChunkingOptions.newBuilder()
                .setAllowArrowBatchChunking(true)
                .setPreferredArrowChunkSize(CHUNK_BYTES));
    if (serverSession != null) {
      request.setClientObservedServerSideSessionId(serverSession);
    }
    return ResponseCall.start(channel, Methods.EXECUTE, request.build());
  }

  /// Takes up an operation's stream behind a response, or from its start.
  ResponseCall reattach(String operation, @Nullable String lastResponse) {
    ReattachExecuteRequest.Builder request =
        ReattachExecuteRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperationId(operation);
    if (lastResponse != null) {
      request.setLastResponseId(lastResponse);
    }
    if (serverSession != null) {
      request.setClientObservedServerSideSessionId(serverSession);
    }
    return ResponseCall.start(channel, Methods.REATTACH, request.build());
  }

  /// Frees what the server keeps of an operation, up to a response or all; does not retry.
  void release(String operation, @Nullable String untilResponse) {
    ReleaseExecuteRequest.Builder request =
        ReleaseExecuteRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperationId(operation);
    if (untilResponse == null) {
      request.setReleaseAll(ReleaseExecuteRequest.ReleaseAll.getDefaultInstance());
    } else {
      request.setReleaseUntil(
          ReleaseExecuteRequest.ReleaseUntil.newBuilder().setResponseId(untilResponse));
    }
    once(Methods.RELEASE, request.build(), SHORT);
  }

  /// Asks the server to stop an operation; does not retry.
  ///
  /// @return false if the server knows no such running operation
  boolean interrupt(String operation) {
    InterruptRequest request =
        InterruptRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setInterruptType(InterruptRequest.InterruptType.INTERRUPT_TYPE_OPERATION_ID)
            .setOperationId(operation)
            .build();
    return once(Methods.INTERRUPT, request, SHORT).getInterruptedIdsCount() > 0;
  }

  /// What the server says of an operation, running or ended.
  OperationState status(String operation) {
    GetStatusRequest request =
        GetStatusRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperationStatus(
                GetStatusRequest.OperationStatusRequest.newBuilder().addOperationIds(operation))
            .build();
    return call(Methods.STATUS, request).getOperationStatusesList().stream()
        .filter(status -> status.getOperationId().equals(operation))
        .map(status -> status.getState())
        .findFirst()
        .orElse(OperationState.OPERATION_STATE_UNKNOWN);
  }

  /// Analyses a plan without running it.
  AnalyzePlanResponse analyze(AnalyzePlanRequest.Builder request) {
    return call(
        Methods.ANALYZE,
        request.setSessionId(sessionId).setUserContext(user).setClientType(CLIENT).build());
  }

  /// Asks the server for its version; tries for a moment only.
  ///
  /// @param patience how long it may take
  /// @return such as `4.2.0`; an error also if the server has forgotten this session
  String version(Duration patience) {
    AnalyzePlanRequest.Builder request =
        AnalyzePlanRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setSparkVersion(AnalyzePlanRequest.SparkVersion.getDefaultInstance());
    if (serverSession != null) {
      request.setClientObservedServerSideSessionId(serverSession);
    }
    AnalyzePlanResponse response =
        call(
            Methods.ANALYZE,
            request.build(),
            RetryPolicy.SHORT,
            CallOptions.DEFAULT.withDeadlineAfter(patience));
    serverSession = response.getServerSideSessionId();
    return response.getSparkVersion().getVersion();
  }

  /// Reads or changes settings.
  ConfigResponse config(ConfigRequest.Operation operation) {
    ConfigRequest.Builder request =
        ConfigRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperation(operation);
    if (serverSession != null) {
      request.setClientObservedServerSideSessionId(serverSession);
    }
    ConfigResponse response = call(Methods.CONFIG, request.build());
    if (serverSession == null) {
      serverSession = response.getServerSideSessionId();
    }
    return response;
  }

  /// All that the server kept of an error.
  FetchErrorDetailsResponse error(String id) {
    return once(
        Methods.ERROR,
        FetchErrorDetailsRequest.newBuilder()
            .setSessionId(sessionId)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setErrorId(id)
            .build(),
        SHORT);
  }

  /// Releases the session on the server and closes the channel. Does not throw.
  ///
  /// @param patience how long the server may take
  void close(Duration patience) {
    closed.countDown();
    try {
      once(
          Methods.RELEASE_SESSION,
          ReleaseSessionRequest.newBuilder()
              .setSessionId(sessionId)
              .setUserContext(user)
              .setClientType(CLIENT)
              .build(),
          patience);
    } catch (StatusRuntimeException _) {
      // The server forgets the session by itself, or is gone.
    } finally {
      channel.shutdownNow();
    }
  }

  /// Tells if [#close] was called.
  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /// Waits before a further try.
  ///
  /// @return false if there is no sense in one, because the session was closed
  /// @throws InterruptedException if the thread was interrupted
  boolean pause(Duration delay) throws InterruptedException {
    boolean over = closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    channel.resetConnectBackoff();
    return !over;
  }

  private <Q, A> A call(MethodDescriptor<Q, A> method, Q request) {
    return call(method, request, policy, CallOptions.DEFAULT);
  }

  private <Q, A> A call(
      MethodDescriptor<Q, A> method, Q request, RetryPolicy retries, CallOptions options) {
    for (Duration delay : retries.delays()) {
      try {
        return ClientCalls.blockingUnaryCall(channel, method, options, request);
      } catch (StatusRuntimeException e) {
        if (!Failures.isTransient(e) || !paused(delay)) {
          throw e;
        }
      }
    }
    return ClientCalls.blockingUnaryCall(channel, method, options, request);
  }

  private boolean paused(Duration delay) {
    try {
      return pause(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <Q, A> A once(MethodDescriptor<Q, A> method, Q request, Duration patience) {
    return ClientCalls.blockingUnaryCall(
        channel, method, CallOptions.DEFAULT.withDeadlineAfter(patience), request);
  }
}
