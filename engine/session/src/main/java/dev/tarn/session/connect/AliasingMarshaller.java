package dev.tarn.session.connect;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import com.google.protobuf.UnsafeByteOperations;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.io.IOException;
import java.io.InputStream;

/// Reads messages whose byte fields share the memory of the message as it came, so that a batch of
/// rows is copied once on its way from the network and not twice.
///
/// @param <M> a message type
final class AliasingMarshaller<M extends Message> implements MethodDescriptor.Marshaller<M> {
  /// Deeply nested types make deeply nested messages; protobuf's default of 100 is too few.
  private static final int RECURSION_LIMIT = 1024;

  private final MethodDescriptor.Marshaller<M> writer;
  private final Parser<M> parser;

  /// Makes one for a type.
  ///
  /// @param empty the type's default instance
  /// @param parser the type's parser
  AliasingMarshaller(M empty, Parser<M> parser) {
    this.writer = ProtoUtils.marshaller(empty);
    this.parser = parser;
  }

  @Override
  public InputStream stream(M message) {
    return writer.stream(message);
  }

  @Override
  public M parse(InputStream stream) {
    try {
      byte[] bytes = stream.readAllBytes();
      CodedInputStream input = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
      input.enableAliasing(true);
      input.setSizeLimit(Integer.MAX_VALUE);
      input.setRecursionLimit(RECURSION_LIMIT);
      return parser.parseFrom(input);
    } catch (InvalidProtocolBufferException e) {
      throw Status.INTERNAL.withDescription("Not a message").withCause(e).asRuntimeException();
    } catch (IOException e) {
      throw Status.UNAVAILABLE.withDescription("Cut short").withCause(e).asRuntimeException();
    }
  }
}
