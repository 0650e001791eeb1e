package dev.tarn.workspace.find;

import dev.tarn.workspace.document.ClosedText;
import dev.tarn.workspace.document.DocumentException;
import dev.tarn.workspace.document.SaveOutcome;
import dev.tarn.workspace.history.LocalHistory;
import dev.tarn.workspace.history.TextVersion.Cause;
import dev.tarn.workspace.history.VersionKeeper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replaces finds in files that are not open, each file in one step. What a file was before and
/// what it is then are kept in the local history. All methods use the disk.
public final class FileReplacer {
  private static final Logger LOG = LoggerFactory.getLogger(FileReplacer.class);

  private final Path workspace;
  private final LocalHistory history;

  /// A file that was changed.
  ///
  /// @param file which
  /// @param before its text before
  /// @param after its text now
  public record Change(Path file, String before, String after) {}

  /// What became of the files.
  ///
  /// @param changes those that were changed
  /// @param stale those that hold another text than the one that was searched; left as they are
  /// @param failures what is wrong with those that could not be written, in sentences
  public record Outcome(List<Change> changes, List<Path> stale, List<String> failures) {
    static Outcome empty() {
      return new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /// Takes a workspace.
  ///
  /// @param workspace its folder
  /// @param history keeps the versions
  public FileReplacer(Path workspace, LocalHistory history) {
    this.workspace = workspace;
    this.history = history;
  }

  /// The text with another in the place of its finds.
  ///
  /// @param text as it is now
  /// @param found what was found in it, and is to be replaced
  /// @param template what stands for each find
  /// @return empty if the text is not the one that was searched
  /// @throws IllegalArgumentException if the template names a group that is not there
  public static Optional<String> replaced(String text, FoundText found, Template template) {
    if (found.print() != FoundText.print(text)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Match match : found.matches()) {
      out.append(text, at, match.start()).append(template.fill(match));
      at = match.end();
    }
    return Optional.of(out.append(text, at, text.length()).toString());
  }

  /// Replaces finds in files.
  ///
  /// @param found files with the finds to replace
  /// @param template what stands for each find
  /// @param cancelled asked before each file; true leaves the rest as it is
  /// @return what became of them
  public Outcome replace(List<FoundText> found, Template template, BooleanSupplier cancelled) {
    Outcome outcome = Outcome.empty();
    for (FoundText each : found) {
      Path file = each.subject().file().orElse(null);
      if (file != null && !cancelled.getAsBoolean()) {
        change(file, text -> replaced(text, each, template), outcome);
      }
    }
    return outcome;
  }

  /// Takes changes back, where the files still hold what was written.
  ///
  /// @param changes what was done
  /// @return what became of the files
  public Outcome undo(List<Change> changes) {
    Outcome outcome = Outcome.empty();
    for (Change change : changes) {
      change(
          change.file(),
          text -> text.equals(change.after()) ? Optional.of(change.before()) : Optional.empty(),
          outcome);
    }
    return outcome;
  }

  /// Makes a new text of the old one; empty if it is another text than was thought.
  private interface Edit {
    Optional<String> of(String text);
  }

  private void change(Path file, Edit edit, Outcome outcome) {
    try {
      ClosedText closed = ClosedText.read(file);
      Optional<String> after = edit.of(closed.text());
      if (after.isEmpty()) {
        outcome.stale().add(file);
        return;
      }
      keep(file, closed.text(), Cause.OPENED);
      switch (closed.replace(after.get())) {
        case SaveOutcome.Saved _ -> {
          outcome.changes().add(new Change(file, closed.text(), after.get()));
          keep(file, after.get(), Cause.SAVED);
        }
        case SaveOutcome.Conflict _ -> outcome.stale().add(file);
        case SaveOutcome.Failed failed -> outcome.failures().add(failed.reason());
        case SaveOutcome.Unencodable lacks ->
            outcome
                .failures()
                .add(
                    "%s is in %s, which has no %s (line %d, column %d)."
                        .formatted(
                            file,
                            lacks.encoding().charset().name(),
                            lacks.character(),
                            lacks.line(),
                            lacks.column()));
      }
    } catch (DocumentException e) {
      outcome.failures().add(String.valueOf(e.getMessage()));
    }
  }

  private void keep(Path file, String text, Cause cause) {
    try {
      history.keep(VersionKeeper.key(workspace, file), text, cause);
    } catch (IOException e) {
      LOG.warn("A version of {} is not kept", file, e);
    }
  }
}
