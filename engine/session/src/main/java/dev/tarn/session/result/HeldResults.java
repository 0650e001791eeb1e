package dev.tarn.session.result;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The results that this process uses, with their locks. A result is let go of when it has been
/// written and nobody knows it any more.
///
/// Thread-safe.
final class HeldResults {
  private static final Logger LOG = LoggerFactory.getLogger(HeldResults.class);

  private final Map<String, Hold> holds = new HashMap<>();

  private static final class Hold {
    final ResultLock lock;
    boolean written = true;
    @Nullable WeakReference<StoredResult> result;

    Hold(ResultLock lock) {
      this.lock = lock;
    }

    @Nullable StoredResult result() {
      return result == null ? null : result.get();
    }
  }

  /// Begins with a result that is being written.
  synchronized void begin(String id, ResultLock lock) {
    holds.put(id, new Hold(lock));
  }

  /// Ties the hold to a result.
  synchronized void hold(String id, StoredResult result) {
    Hold hold = holds.get(id);
    if (hold != null) {
      hold.result = new WeakReference<>(result);
    }
  }

  /// Takes note that no more rows come.
  synchronized void ended(String id) {
    Hold hold = holds.get(id);
    if (hold != null) {
      hold.written = false;
      letGo();
    }
  }

  synchronized Optional<StoredResult> get(String id) {
    Hold hold = holds.get(id);
    return Optional.ofNullable(hold == null ? null : hold.result());
  }

  synchronized boolean isWritten(String id) {
    Hold hold = holds.get(id);
    return hold != null && hold.written;
  }

  synchronized boolean isRead(String id) {
    return get(id).map(StoredResult::isRead).orElse(false);
  }

  /// Tells if a result is in use.
  synchronized boolean contains(String id) {
    letGo();
    return holds.containsKey(id);
  }

  /// Lets go of a result.
  synchronized void release(String id) {
    Hold hold = holds.remove(id);
    if (hold != null) {
      release(hold);
    }
  }

  private void letGo() {
    holds
        .values()
        .removeIf(hold -> {
          boolean isUnknown = !hold.written && hold.result() == null;
          if (isUnknown) {
            release(hold);
          }
          return isUnknown;
        });
  }

  private static void release(Hold hold) {
    try {
      hold.lock.close();
    } catch (IOException e) {
      LOG.debug("Closing a lock", e);
    }
  }
}
