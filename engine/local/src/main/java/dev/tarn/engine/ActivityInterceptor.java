package dev.tarn.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.sparkproject.connect.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.ServerCall;
import org.sparkproject.connect.grpc.ServerCallHandler;
import org.sparkproject.connect.grpc.ServerInterceptor;

/// Tells [Activity] of every call to the Connect server. The server makes it from its name in the
/// settings.
public final class ActivityInterceptor implements ServerInterceptor {
  private final Activity activity = Activity.ofThisProcess();

  /// Called by the Connect server alone.
  public ActivityInterceptor() {}

  @Override
  public <Q, R> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    activity.begin();
    try {
      return new Counted<>(next.startCall(call, headers), activity);
    } catch (RuntimeException | Error e) {
      activity.end();
      throw e;
    }
  }

  /// Notes the end of a call once: by its completion, or by its client's cancel or disappearance.
  private static final class Counted<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Activity activity;
    private final AtomicBoolean ended = new AtomicBoolean();

    Counted(ServerCall.Listener<Q> next, Activity activity) {
      super(next);
      this.activity = activity;
    }

    @Override
    public void onComplete() {
      try {
        super.onComplete();
      } finally {
        end();
      }
    }

    @Override
    public void onCancel() {
      try {
        super.onCancel();
      } finally {
        end();
      }
    }

    private void end() {
      if (ended.compareAndSet(false, true)) {
        activity.end();
      }
    }
  }
}
