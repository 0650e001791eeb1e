package dev.tarn.workspace.history;

import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.DocumentEvent;
import dev.tarn.workspace.history.TextVersion.Cause;
import dev.tarn.workspace.listen.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One open document, as the keeper of versions knows it. For the keeper's thread.
final class WatchedText implements AutoCloseable {
  private static final long LARGEST = 8L << 20;

  private final Document document;
  private final LocalHistory history;
  private final Function<Document, String> keys;
  private final Subscription events;
  private String key;
  private long keptRevision = -1;
  private long keptAt = System.nanoTime();
  private @Nullable FileTime seen;

  WatchedText(
      Document document,
      LocalHistory history,
      Function<Document, String> keys,
      Subscription events) {
    this.document = document;
    this.history = history;
    this.keys = keys;
    this.events = events;
    this.key = keys.apply(document);
  }

  /// The text as it comes: what the first changes are compared with.
  void keepOpened() throws IOException {
    if (document.length() > 0) {
      keep(Cause.OPENED);
    }
    keptRevision = document.revision();
  }

  /// A save, or a text that was loaded anew.
  void heard(DocumentEvent.Kind kind) throws IOException {
    String now = keys.apply(document);
    if (!now.equals(key)) {
      history.move(key, now);
      key = now;
    }
    switch (kind) {
      case TEXT -> keep(Cause.EXTERNAL);
      case STATE -> {
        if (document.path().isPresent() && !document.isModified()) {
          keep(Cause.SAVED);
          seen = null;
        }
      }
    }
  }

  /// What was typed since the last version, if that is long enough ago.
  void keepTyped(Duration least) throws IOException {
    boolean rested = System.nanoTime() - keptAt >= least.toNanos();
    if (document.revision() != keptRevision && rested) {
      keep(Cause.TYPED);
    }
  }

  /// What another program wrote into the file, which a save here would replace.
  void keepForeign() throws IOException {
    Path file = document.path().orElse(null);
    if (file == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return;
    }
    FileTime time = Files.getLastModifiedTime(file);
    if (time.equals(seen)) {
      return;
    }
    seen = time;
    if (document.hasForeignChange()) {
      history.keep(key, document.file().read().text(), Cause.EXTERNAL);
    }
  }

  @Override
  public void close() {
    events.close();
  }

  private void keep(Cause cause) throws IOException {
    long revision = document.revision();
    history.keep(key, document.text(), cause);
    keptRevision = revision;
    keptAt = System.nanoTime();
  }
}
