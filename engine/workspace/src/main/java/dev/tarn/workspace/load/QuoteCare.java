package dev.tarn.workspace.load;

import dev.tarn.workspace.file.FolderTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes of a plan one whose files the engine reads right, whatever their quotes do.
final class QuoteCare {
  private static final Logger LOG = LoggerFactory.getLogger(QuoteCare.class);

  private final CompletableFuture<Quotes> quotes;
  private final Scratch scratch;

  /// Takes what is found out.
  ///
  /// @param quotes comes when all files were looked through
  /// @param scratch for files that have to be written anew
  QuoteCare(CompletableFuture<Quotes> quotes, Scratch scratch) {
    // A load that is stopped must not end the search, which the next one waits for.
    this.quotes = quotes.copy();
    this.scratch = scratch;
  }

  /// A plan, with a folder for as long as it is used.
  ///
  /// @param plan to be carried out
  /// @param folder to be deleted then; null if there is none
  record Cared(LoadPlan plan, @Nullable Path folder) implements AutoCloseable {
    /// What cannot be deleted now is deleted with what is old.
    @Override
    public void close() {
      try {
        if (folder != null) {
          FolderTree.delete(folder);
        }
      } catch (IOException e) {
        LOG.warn("{} is not needed any more and could not be deleted", folder, e);
      }
    }
  }

  /// Waits for what is found out, and writes files if it must be.
  ///
  /// @param cancelled asked now and then
  /// @return to be closed when the engine has read the files
  /// @throws IOException if a file could not be looked through or written
  /// @throws CancellationException if it was cancelled
  Cared of(LoadPlan plan, BooleanSupplier cancelled) throws IOException {
    Quotes found = found();
    if (!(plan.source() instanceof LoadSource.Csv csv)) {
      return new Cared(plan, null);
    }
    LoadSource.Csv known =
        found.breaks() ? new LoadSource.Csv(csv.files(), csv.dialect().withBreaks()) : csv;
    if (found.open().isEmpty() || !plan.mode().writes()) {
      return new Cared(plan.of(known), null);
    }
    Path folder = scratch.folderOfItsOwn();
    try {
      return new Cared(plan.of(QuoteSplit.write(known, found, folder, cancelled)), folder);
    } catch (IOException | RuntimeException e) {
      FolderTree.delete(folder);
      throw e;
    }
  }

  /// Ends the wait.
  void stop() {
    quotes.complete(Quotes.NONE);
  }

  private Quotes found() throws IOException {
    try {
      return quotes.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
