package dev.tarn.engine;

import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.FetchErrorDetailsRequest;
import org.apache.spark.connect.proto.FetchErrorDetailsResponse;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.ReleaseSessionRequest;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.connect.proto.SparkConnectServiceGrpc;
import org.apache.spark.connect.proto.SparkConnectServiceGrpc.SparkConnectServiceBlockingStub;
import org.apache.spark.connect.proto.UserContext;
import org.sparkproject.connect.grpc.ManagedChannel;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.StatusRuntimeException;
import org.sparkproject.connect.grpc.netty.NettyChannelBuilder;
import org.sparkproject.connect.grpc.protobuf.StatusProto;
import org.sparkproject.connect.grpc.stub.MetadataUtils;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.InvalidProtocolBufferException;
import org.sparkproject.connect.protobuf.Message;
import org.sparkproject.connect.protobuf.StringValue;

/// The bare protocol, for what the official client hides.
public final class RawClient implements AutoCloseable {
  private static final UserContext USER = UserContext.newBuilder().setUserId("tarn").build();

  private final String session = UUID.randomUUID().toString();
  private final ManagedChannel channel;
  private final SparkConnectServiceBlockingStub stub;

  /// Connects to a server on this machine.
  public RawClient(int port, String token) {
    Metadata headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    stub =
        SparkConnectServiceGrpc.newBlockingStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  /// Connects to the engine of this JVM.
  public static RawClient ofEngineUnderTest() {
    return new RawClient(EngineUnderTest.port(), EngineUnderTest.token());
  }

  /// Sends a statement; the answers come as they are read.
  public Iterator<ExecutePlanResponse> sql(String statement) {
    return execute(
        Plan.newBuilder()
            .setRoot(Relation.newBuilder().setSql(SQL.newBuilder().setQuery(statement)))
            .build());
  }

  /// Sends a command that the server does not know itself.
  public Iterator<ExecutePlanResponse> extension(Message command) {
    return execute(
        Plan.newBuilder().setCommand(Command.newBuilder().setExtension(Any.pack(command))).build());
  }

  /// Asks the engine to end.
  public void stop() {
    extension(StringValue.of("tarn:stop")).forEachRemaining(answer -> {});
  }

  /// Releases this client's session.
  public void release() {
    stub.releaseSession(
        ReleaseSessionRequest.newBuilder().setSessionId(session).setUserContext(USER).build());
  }

  /// Runs a statement that must fail.
  ///
  /// @return what the server tells about the failure
  public FetchErrorDetailsResponse.Error failureOf(String statement) {
    try {
      sql(statement).forEachRemaining(answer -> {});
    } catch (StatusRuntimeException e) {
      FetchErrorDetailsResponse details =
          stub.fetchErrorDetails(
              FetchErrorDetailsRequest.newBuilder()
                  .setSessionId(session)
                  .setUserContext(USER)
                  .setErrorId(errorId(e))
                  .build());
      return details.getErrors(details.getRootErrorIdx());
    }
    throw new AssertionError("did not fail: " + statement);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  private Iterator<ExecutePlanResponse> execute(Plan plan) {
    return stub.withDeadlineAfter(5, TimeUnit.MINUTES)
        .executePlan(
            ExecutePlanRequest.newBuilder()
                .setSessionId(session)
                .setUserContext(USER)
                .setPlan(plan)
                .build());
  }

  private static String errorId(StatusRuntimeException failure) {
    try {
      for (Any detail : StatusProto.fromThrowable(failure).getDetailsList()) {
        if (detail.is(org.sparkproject.connect.google_protos.rpc.ErrorInfo.class)) {
          return detail
              .unpack(org.sparkproject.connect.google_protos.rpc.ErrorInfo.class)
              .getMetadataOrThrow("errorId");
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("the server gave no details: " + failure);
  }
}
