package dev.tarn.ui.find;

import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.find.FileReplacer;
import dev.tarn.workspace.find.FoundText;
import dev.tarn.workspace.find.OpenText;
import dev.tarn.workspace.find.Subject;
import dev.tarn.workspace.find.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Replaces what was found: in open documents as an edit, in other files on the disk. The last
/// replacement can be taken back as a whole. For the window's thread.
final class Replacing {
  private final FindModel model;
  private final Background background;
  private final FindTarget target;
  private final Notifications notices;
  private @Nullable FileReplacer replacer;
  private List<Edit> edits = List.of();
  private List<FileReplacer.Change> changes = List.of();

  /// A text of an open document that was changed.
  private record Edit(OpenText document, String after) {}

  /// What became of the open documents.
  private record Edited(List<Edit> edits, List<String> stale, List<FoundText> closed) {}

  Replacing(FindModel model, Background background, FindTarget target, Notifications notices) {
    this.model = model;
    this.background = background;
    this.target = target;
    this.notices = notices;
  }

  void attach(FileReplacer files) {
    replacer = files;
  }

  void detach() {
    replacer = null;
    forget();
  }

  /// Replaces the chosen finds.
  void replace() {
    FileReplacer files = replacer;
    List<FoundText> chosen =
        model.texts().stream()
            .map(FindRow.OfText::chosen)
            .filter(text -> !text.matches().isEmpty())
            .toList();
    if (files == null || chosen.isEmpty()) {
      return;
    }
    Template template = model.filling();
    int count = chosen.stream().mapToInt(text -> text.matches().size()).sum();
    Edited edited;
    try {
      chosen.forEach(text -> text.matches().forEach(template::fill));
      edited = edit(chosen, template);
    } catch (IllegalArgumentException e) {
      model.troubleProperty().set(Strings.of("find.noGroup", String.valueOf(e.getMessage())));
      return;
    }
    model.stateProperty().set(new FindModel.State.Replacing());
    background.run(
        () -> files.replace(edited.closed(), template, () -> false),
        outcome -> replaced(edited, outcome, count),
        this::failed);
  }

  /// Takes the last replacement back.
  void undo() {
    FileReplacer files = replacer;
    if (files == null) {
      return;
    }
    List<String> stale = new ArrayList<>();
    for (Edit edit : edits) {
      Optional<OpenText> now = target.open(subject(edit.document()));
      if (now.isPresent() && now.get().text().equals(edit.after())) {
        target.replace(now.get().id(), edit.document().text());
      } else {
        stale.add(edit.document().name());
      }
    }
    List<FileReplacer.Change> back = changes;
    forget();
    model.texts().clear();
    background.run(
        () -> files.undo(back),
        outcome -> {
          outcome.stale().forEach(file -> stale.add(name(file)));
          model.stateProperty().set(new FindModel.State.Replaced(Strings.of("find.undone")));
          tell(Strings.of("find.undone"), stale, outcome.failures());
        },
        this::failed);
  }

  private Edited edit(List<FoundText> chosen, Template template) {
    List<FoundText> closed = new ArrayList<>();
    List<Edit> done = new ArrayList<>();
    List<String> stale = new ArrayList<>();
    for (FoundText text : chosen) {
      OpenText open = target.open(text.subject()).orElse(null);
      if (open == null && text.subject().file().isPresent()) {
        closed.add(text);
        continue;
      }
      String after =
          open == null ? null : FileReplacer.replaced(open.text(), text, template).orElse(null);
      if (open == null || after == null) {
        stale.add(text.subject().name());
      } else {
        target.replace(open.id(), after);
        done.add(new Edit(open, after));
      }
    }
    return new Edited(done, stale, closed);
  }

  private void replaced(Edited edited, FileReplacer.Outcome outcome, int count) {
    edits = edited.edits();
    changes = outcome.changes();
    int files = edits.size() + changes.size();
    model.undoableProperty().set(files > 0);
    List<String> stale = new ArrayList<>(edited.stale());
    outcome.stale().forEach(file -> stale.add(name(file)));
    boolean whole = stale.isEmpty() && outcome.failures().isEmpty();
    String words =
        whole
            ? Strings.of("find.replaced", FindWords.counts(count, files))
            : Strings.of("find.replaced", FindWords.files(files));
    model.texts().clear();
    model.stateProperty().set(new FindModel.State.Replaced(words));
    tell(words, stale, outcome.failures());
  }

  private void tell(String words, List<String> stale, List<String> failures) {
    List<String> details = new ArrayList<>(failures);
    if (!stale.isEmpty()) {
      details.add(Strings.of("find.stale", String.join(", ", stale)));
    } else if (failures.isEmpty() && !edits.isEmpty()) {
      details.add(Strings.of("find.unsaved"));
    }
    boolean whole = stale.isEmpty() && failures.isEmpty();
    Notice notice =
        Notice.of(
            whole ? Notice.Kind.SUCCESS : Notice.Kind.FAILURE, words, String.join("\n", details));
    notices.show(
        model.undoableProperty().get()
            ? notice.action(Strings.of("find.undo"), this::undo)
            : notice);
  }

  private void failed(Throwable error) {
    model.stateProperty().set(new FindModel.State.Failed(String.valueOf(error.getMessage())));
  }

  private void forget() {
    edits = List.of();
    changes = List.of();
    model.undoableProperty().set(false);
  }

  private static Subject subject(OpenText document) {
    return new Subject(document.file(), Optional.of(document.id()), document.name(), "");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
