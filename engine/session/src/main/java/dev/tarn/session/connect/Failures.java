package dev.tarn.session.connect;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;

/// What a failed call says of itself, before details are fetched.
final class Failures {
  private Failures() {}

  /// Tells if the same call may succeed a moment later.
  ///
  /// @param failure a call's exception
  /// @return true if the server was not reached, ended the call as it ends itself, or asks to be
  ///   tried again
  static boolean isTransient(Throwable failure) {
    Status status = Status.fromThrowable(failure);
    if (status.getCode() == Status.Code.UNAVAILABLE || status.getCode() == Status.Code.CANCELLED) {
      return true;
    }
    boolean detached =
        status.getCode() == Status.Code.INTERNAL
            && String.valueOf(status.getDescription()).contains("INVALID_CURSOR.DISCONNECTED");
    return detached || detail(failure, RetryInfo.class).isPresent();
  }

  /// Tells if the server knows nothing of an operation.
  ///
  /// @param failure a call's exception
  /// @return true if it never came there, or was released or forgotten
  static boolean isUnknownOperation(Throwable failure) {
    return mentions(failure, "INVALID_HANDLE.OPERATION_NOT_FOUND")
        || mentions(failure, "INVALID_HANDLE.SESSION_NOT_FOUND");
  }

  /// Tells if the server already has the operation that was to be started.
  ///
  /// @param failure a call's exception
  /// @return true if the request had come through
  static boolean isDuplicateOperation(Throwable failure) {
    return mentions(failure, "INVALID_HANDLE.OPERATION_ALREADY_EXISTS");
  }

  /// What Spark says of an error in the call's own trailers.
  ///
  /// @param failure a call's exception
  /// @return empty if the error is not Spark's
  static Optional<ErrorInfo> info(Throwable failure) {
    return detail(failure, ErrorInfo.class);
  }

  private static boolean mentions(Throwable failure, String condition) {
    return String.valueOf(Status.fromThrowable(failure).getDescription()).contains(condition);
  }

  private static <M extends com.google.protobuf.Message> Optional<M> detail(
      Throwable failure, Class<M> type) {
    com.google.rpc.Status status = StatusProto.fromThrowable(failure);
    if (status == null) {
      return Optional.empty();
    }
    try {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(type)) {
          return Optional.of(detail.unpack(type));
        }
      }
    } catch (InvalidProtocolBufferException _) {
      // Not what it says it is; the call's description must do.
    }
    return Optional.empty();
  }
}
