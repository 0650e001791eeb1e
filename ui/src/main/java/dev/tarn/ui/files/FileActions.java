package dev.tarn.ui.files;

import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.folder.Clash;
import dev.tarn.workspace.folder.FileChange;
import dev.tarn.workspace.folder.FileManager;
import dev.tarn.workspace.folder.NoTrashException;
import dev.tarn.workspace.folder.WorkspaceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// What is done with the files of one folder: off the window's thread, told when it is done, and
/// undone on demand.
public final class FileActions {
  private final FilesDesk desk;
  private final FilesTarget target;
  private final WorkspaceFiles files;
  private final Consumer<FileChange> done;
  private final FileUndo undo = new FileUndo();

  /// Takes a folder.
  ///
  /// @param desk the window's part
  /// @param target knows which files are open
  /// @param files the folder
  /// @param done told what has changed on the disk
  public FileActions(
      FilesDesk desk, FilesTarget target, WorkspaceFiles files, Consumer<FileChange> done) {
    this.desk = desk;
    this.target = target;
    this.files = files;
    this.done = done;
  }

  void makeFile(Path folder, String name) {
    run(
        () -> files.makeFile(folder, name),
        change -> {
          undo.add(change, List.of());
          change.places().forEach(target::open);
        });
  }

  /// Makes a folder.
  ///
  /// @param folder where
  /// @param name as the user typed it
  public void makeFolder(Path folder, String name) {
    run(() -> files.makeFolder(folder, name), change -> undo.add(change, List.of()));
  }

  /// Gives a file or folder another name.
  ///
  /// @param path what
  /// @param name as the user typed it
  public void rename(Path path, String name) {
    run(() -> files.rename(path, name), change -> undo.add(change, List.of()));
  }

  /// Moves into a folder; asks first what to do with names that are taken there.
  void move(List<Path> sources, Path folder) {
    transfer(
        sources,
        folder,
        (answers, work) -> files.move(sources, folder, answers, work.progress()),
        Strings.of("files.moving", words(sources)),
        Strings.of("files.moved", words(sources), name(folder)));
  }

  /// Copies into a folder; asks first what to do with names that are taken there.
  ///
  /// @param sources files and folders from anywhere
  /// @param folder where they go
  public void copy(List<Path> sources, Path folder) {
    transfer(
        sources,
        folder,
        (answers, work) -> files.copy(sources, folder, answers, work.progress()),
        Strings.of("files.copying", words(sources)),
        Strings.of("files.copied", words(sources), name(folder)));
  }

  /// Puts files into the trash. The tabs of those whose text is saved are closed; the others keep
  /// their text, and that is told.
  ///
  /// @param paths files and folders
  public void delete(List<Path> paths) {
    List<FilesTarget.OpenText> open = target.within(paths);
    desk.background()
        .run(
            () -> files.delete(paths),
            change -> deleted(paths, open, change),
            error -> {
              if (error instanceof NoTrashException) {
                desk.dialogs().confirm(forGood(paths, error), () -> deleteForGood(paths, open));
              } else {
                failed(error);
              }
            });
  }

  /// Tells if something can be taken back.
  ReadOnlyBooleanProperty undoableProperty() {
    return undo.someProperty();
  }

  /// Tells that there is nothing to paste.
  void tellNothingToPaste() {
    desk.notices()
        .show(
            Notice.of(
                Notice.Kind.INFORMATION,
                Strings.of("files.nothingToPaste"),
                Strings.of("files.nothingToPaste.hint")));
  }

  /// Takes back what was done last.
  public void undo() {
    undo.last().ifPresent(this::undo);
  }

  /// Shows a file in the system's file manager.
  ///
  /// @param path absolute
  public void reveal(Path path) {
    desk.background()
        .run(
            () -> {
              FileManager.ofSystem().reveal(path);
              return true;
            },
            _ -> {},
            this::failed);
  }

  /// Tells that a file is not in the tree.
  void tellNotShown(Path path) {
    desk.notices()
        .show(
            Notice.of(
                Notice.Kind.INFORMATION,
                Strings.of("files.notShown", name(path)),
                path.toString()));
  }

  private void deleteForGood(List<Path> paths, List<FilesTarget.OpenText> open) {
    desk.background()
        .run(
            () -> files.deleteForGood(paths), change -> deleted(paths, open, change), this::failed);
  }

  private void deleted(List<Path> paths, List<FilesTarget.OpenText> open, FileChange change) {
    List<String> closed =
        open.stream().filter(FilesTarget.OpenText::isKept).map(FilesTarget.OpenText::id).toList();
    if (change.problems().isEmpty()) {
      target.close(closed);
    }
    List<String> kept =
        open.stream().filter(text -> !text.isKept()).map(FilesTarget.OpenText::title).toList();
    if (!change.effects().isEmpty()) {
      String detail =
          kept.isEmpty() ? "" : Strings.of("files.deleted.kept", String.join(", ", kept));
      tell(Strings.of("files.deleted", words(paths)), detail, undo.add(change, closed));
    }
    finish(change);
  }

  private void undo(FileUndo.Entry entry) {
    undo.remove(entry);
    desk.background()
        .run(
            () -> files.undo(entry.change()),
            change -> {
              target.reopen(entry.closed());
              finish(change);
            },
            error -> {
              // What stood in the way may go away.
              undo.back(entry);
              failed(error);
            });
  }

  /// What moves or copies.
  private interface Transfer {
    FileChange run(Function<Path, Clash> answers, TransferWork work) throws Exception;
  }

  private void transfer(
      List<Path> sources, Path folder, Transfer transfer, String doing, String told) {
    desk.background()
        .run(
            () -> files.clashes(sources, folder),
            clashes -> {
              if (clashes.isEmpty()) {
                begin(Map.of(), transfer, doing, told);
              } else {
                new ClashBox(
                        desk.overlays(),
                        folder,
                        clashes,
                        answers -> begin(answers, transfer, doing, told))
                    .ask();
              }
            },
            this::failed);
  }

  private void begin(Map<Path, Clash> answers, Transfer transfer, String doing, String told) {
    TransferWork work = new TransferWork(doing, desk.work());
    // What came into the way meanwhile stays beside what was there.
    Function<Path, Clash> answer = path -> answers.getOrDefault(path, Clash.KEEP_BOTH);
    desk.background()
        .run(
            () -> transfer.run(answer, work),
            change -> {
              work.end();
              if (change.isUndoable()) {
                tell(told, "", undo.add(change, List.of()));
              }
              finish(change);
            },
            error -> {
              work.end();
              failed(error);
            });
  }

  private void run(Callable<FileChange> work, Consumer<FileChange> then) {
    desk.background()
        .run(
            work,
            change -> {
              then.accept(change);
              finish(change);
            },
            this::failed);
  }

  private void finish(FileChange change) {
    done.accept(change);
    if (!change.problems().isEmpty()) {
      List<String> first = change.problems().stream().skip(1).limit(3).toList();
      desk.notices()
          .show(
              Notice.of(
                  Notice.Kind.FAILURE, change.problems().getFirst(), String.join("\n", first)));
    }
  }

  private void failed(Throwable error) {
    done.accept(new FileChange(List.of(), List.of()));
    desk.notices().show(Notice.of(Notice.Kind.FAILURE, String.valueOf(error.getMessage()), ""));
  }

  private void tell(String title, String detail, FileUndo.Entry entry) {
    Notice notice = Notice.of(Notice.Kind.SUCCESS, title, detail);
    desk.notices()
        .show(
            entry.change().isUndoable()
                ? notice.action(
                    Strings.of("files.undo"),
                    () -> {
                      if (undo.has(entry)) {
                        undo(entry);
                      }
                    })
                : notice);
  }

  private static Dialogs.Question forGood(List<Path> paths, Throwable error) {
    return new Dialogs.Question(
        Strings.of("files.forGood.title", words(paths)),
        Strings.of("files.forGood.body", String.valueOf(error.getMessage())),
        Strings.of("files.forGood.verb"),
        Dialogs.Weight.DESTRUCTIVE);
  }

  /// One by its name, several by their number.
  private static String words(List<Path> paths) {
    return paths.size() == 1 ? name(paths.getFirst()) : Strings.of("files.several", paths.size());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
