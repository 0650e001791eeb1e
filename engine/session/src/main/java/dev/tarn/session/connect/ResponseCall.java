package dev.tarn.session.connect;

import dev.tarn.session.connect.proto.ExecutePlanResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// One streaming call, whose responses are taken one by one by a single thread.
///
/// A few responses are fetched ahead, so that the network works while rows are written to disk; the
/// server is held back beyond that.
final class ResponseCall {
  private static final int AHEAD = 3;

  private final ClientCall<?, ExecutePlanResponse> call;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private sealed interface Event {
    record Response(ExecutePlanResponse message) implements Event {}

    record End(Status status, Metadata trailers) implements Event {}
  }

  private ResponseCall(ClientCall<?, ExecutePlanResponse> call) {
    this.call = call;
  }

  /// Sends a request.
  ///
  /// @param <Q> its type
  /// @param channel where to
  /// @param method the remote call
  /// @param request what to send
  /// @return the responses
  static <Q> ResponseCall start(
      Channel channel, MethodDescriptor<Q, ExecutePlanResponse> method, Q request) {
    ClientCall<Q, ExecutePlanResponse> call = channel.newCall(method, CallOptions.DEFAULT);
    ResponseCall responses = new ResponseCall(call);
    call.start(responses.new Listener(), new Metadata());
    call.sendMessage(request);
    call.halfClose();
    call.request(AHEAD);
    return responses;
  }

  /// Waits for the next response.
  ///
  /// @return null at the end of the stream
  /// @throws StatusException if the call failed
  /// @throws InterruptedException if the thread was interrupted
  @Nullable ExecutePlanResponse next() throws StatusException, InterruptedException {
    return switch (events.take()) {
      case Event.Response(ExecutePlanResponse message) -> {
        call.request(1);
        yield message;
      }
      case Event.End end -> {
        events.add(end);
        if (!end.status().isOk()) {
          throw end.status().asException(end.trailers());
        }
        yield null;
      }
    };
  }

  /// Ends the call on this side; the server's operation goes on.
  void cancel() {
    call.cancel("No longer wanted", null);
  }

  private final class Listener extends ClientCall.Listener<ExecutePlanResponse> {
    @Override
    public void onMessage(ExecutePlanResponse message) {
      events.add(new Event.Response(message));
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      events.add(new Event.End(status, trailers));
    }
  }
}
