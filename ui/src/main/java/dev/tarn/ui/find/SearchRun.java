package dev.tarn.ui.find;

import dev.tarn.workspace.find.FileQuery;
import dev.tarn.workspace.find.FileSearch;
import dev.tarn.workspace.find.FindSummary;
import dev.tarn.workspace.find.FoundText;
import dev.tarn.workspace.find.OpenText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/// One search off the window's thread; what it finds comes to the window in batches, of which one
/// is on its way at a time.
final class SearchRun {
  private final Path folder;
  private final FileQuery query;
  private final Executor window;
  private final BiConsumer<SearchRun, Batch> taker;
  private final List<FoundText> waiting = new ArrayList<>();
  private int searched;
  private boolean posted;
  private volatile boolean cancelled;

  /// What came since the last batch.
  ///
  /// @param texts in order
  /// @param searched how many texts were searched by now
  record Batch(List<FoundText> texts, int searched) {}

  SearchRun(Path folder, FileQuery query, Executor window, BiConsumer<SearchRun, Batch> taker) {
    this.folder = folder;
    this.query = query;
    this.window = window;
    this.taker = taker;
  }

  FileQuery query() {
    return query;
  }

  /// Searches. Blocks.
  FindSummary run(List<OpenText> open) {
    return new FileSearch(folder, query, new Listener(), () -> cancelled).run(open);
  }

  /// Ends the search soon. For any thread.
  void cancel() {
    cancelled = true;
  }

  /// What has not come yet. For the window's thread.
  void flush() {
    Batch batch;
    synchronized (this) {
      batch = new Batch(List.copyOf(waiting), searched);
      waiting.clear();
      posted = false;
    }
    taker.accept(this, batch);
  }

  private synchronized void note(Runnable change) {
    change.run();
    if (!posted) {
      posted = true;
      window.execute(this::flush);
    }
  }

  /// Collects, on the searching thread.
  private final class Listener implements FileSearch.Listener {
    @Override
    public void found(FoundText text) {
      note(() -> waiting.add(text));
    }

    @Override
    public void searched(int files) {
      note(() -> searched = files);
    }
  }
}
