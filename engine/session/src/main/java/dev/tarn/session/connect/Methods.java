package dev.tarn.session.connect;

import com.google.protobuf.Message;
import dev.tarn.session.connect.proto.AnalyzePlanRequest;
import dev.tarn.session.connect.proto.AnalyzePlanResponse;
import dev.tarn.session.connect.proto.ConfigRequest;
import dev.tarn.session.connect.proto.ConfigResponse;
import dev.tarn.session.connect.proto.ExecutePlanRequest;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.FetchErrorDetailsRequest;
import dev.tarn.session.connect.proto.FetchErrorDetailsResponse;
import dev.tarn.session.connect.proto.GetStatusRequest;
import dev.tarn.session.connect.proto.GetStatusResponse;
import dev.tarn.session.connect.proto.InterruptRequest;
import dev.tarn.session.connect.proto.InterruptResponse;
import dev.tarn.session.connect.proto.ReattachExecuteRequest;
import dev.tarn.session.connect.proto.ReleaseExecuteRequest;
import dev.tarn.session.connect.proto.ReleaseExecuteResponse;
import dev.tarn.session.connect.proto.ReleaseSessionRequest;
import dev.tarn.session.connect.proto.ReleaseSessionResponse;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.protobuf.ProtoUtils;

/// The remote calls of `spark.connect.SparkConnectService` that Tarn makes.
final class Methods {
  private static final String SERVICE = "spark.connect.SparkConnectService";

  static final MethodDescriptor<ExecutePlanRequest, ExecutePlanResponse> EXECUTE =
      execution("ExecutePlan", ExecutePlanRequest.getDefaultInstance());
  static final MethodDescriptor<ReattachExecuteRequest, ExecutePlanResponse> REATTACH =
      execution("ReattachExecute", ReattachExecuteRequest.getDefaultInstance());
  static final MethodDescriptor<ReleaseExecuteRequest, ReleaseExecuteResponse> RELEASE =
      unary(
          "ReleaseExecute",
          ReleaseExecuteRequest.getDefaultInstance(),
          ReleaseExecuteResponse.getDefaultInstance());
  static final MethodDescriptor<AnalyzePlanRequest, AnalyzePlanResponse> ANALYZE =
      unary(
          "AnalyzePlan",
          AnalyzePlanRequest.getDefaultInstance(),
          AnalyzePlanResponse.getDefaultInstance());
  static final MethodDescriptor<ConfigRequest, ConfigResponse> CONFIG =
      unary("Config", ConfigRequest.getDefaultInstance(), ConfigResponse.getDefaultInstance());
  static final MethodDescriptor<InterruptRequest, InterruptResponse> INTERRUPT =
      unary(
          "Interrupt",
          InterruptRequest.getDefaultInstance(),
          InterruptResponse.getDefaultInstance());
  static final MethodDescriptor<FetchErrorDetailsRequest, FetchErrorDetailsResponse> ERROR =
      unary(
          "FetchErrorDetails",
          FetchErrorDetailsRequest.getDefaultInstance(),
          FetchErrorDetailsResponse.getDefaultInstance());
  static final MethodDescriptor<GetStatusRequest, GetStatusResponse> STATUS =
      unary(
          "GetStatus",
          GetStatusRequest.getDefaultInstance(),
          GetStatusResponse.getDefaultInstance());
  static final MethodDescriptor<ReleaseSessionRequest, ReleaseSessionResponse> RELEASE_SESSION =
      unary(
          "ReleaseSession",
          ReleaseSessionRequest.getDefaultInstance(),
          ReleaseSessionResponse.getDefaultInstance());

  private Methods() {}

  private static <Q extends Message> MethodDescriptor<Q, ExecutePlanResponse> execution(
      String name, Q request) {
    return MethodDescriptor.<Q, ExecutePlanResponse>newBuilder()
        .setType(MethodType.SERVER_STREAMING)
        .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, name))
        .setRequestMarshaller(ProtoUtils.marshaller(request))
        .setResponseMarshaller(
            new AliasingMarshaller<>(
                ExecutePlanResponse.getDefaultInstance(), ExecutePlanResponse.parser()))
        .build();
  }

  private static <Q extends Message, A extends Message> MethodDescriptor<Q, A> unary(
      String name, Q request, A answer) {
    return MethodDescriptor.<Q, A>newBuilder()
        .setType(MethodType.UNARY)
        .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, name))
        .setRequestMarshaller(ProtoUtils.marshaller(request))
        .setResponseMarshaller(ProtoUtils.marshaller(answer))
        .build();
  }
}
