package dev.tarn.ui.files;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The commands of the tree with their keys.
final class FileCommands {
  final Command newFile;
  final Command newFolder;
  final Command selectOpened;
  final Command open;
  final Command preview;
  final Command add;
  final Command rename;
  final Command delete;
  final Command copy;
  final Command cut;
  final Command paste;
  final Command duplicate;
  final Command copyPath;
  final Command copyRelativePath;
  final Command reveal;
  final Command undo;
  final Command refresh;
  final Command collapseAll;

  FileCommands(FileVerbs verbs, FileTree tree) {
    BooleanBinding some = Bindings.isNotEmpty(tree.getSelectionModel().getSelectedIndices());
    newFile = of(Strings.of("files.new"), Feather.FILE_PLUS, verbs::newFile).key("Shortcut+Alt+N");
    newFolder = of(Strings.of("files.newFolder"), Feather.FOLDER_PLUS, verbs::newFolder);
    selectOpened =
        of(Strings.of("files.selectOpened"), Feather.CROSSHAIR, verbs::selectOpened).key("Alt+F1");
    open = of(Strings.of("files.open"), Icons.SQL_FILE, verbs::open).key("Enter").enabled(some);
    preview =
        of(Strings.of("files.preview"), Feather.EYE, verbs::preview)
            .key("Shift+Enter")
            .enabled(some);
    add = of(Strings.of("files.add"), Feather.PLUS, verbs::add).enabled(some);
    rename = of(Strings.of("files.rename"), Feather.EDIT_2, verbs::rename).key("F2").enabled(some);
    delete =
        of(Strings.of("files.delete"), Feather.TRASH_2, verbs::delete).key("Delete").enabled(some);
    copy = of(Strings.of("files.copy"), Feather.COPY, verbs::copy).key("Shortcut+C").enabled(some);
    cut = of(Strings.of("files.cut"), Feather.SCISSORS, verbs::cut).key("Shortcut+X").enabled(some);
    paste = of(Strings.of("files.paste"), Feather.CLIPBOARD, verbs::paste).key("Shortcut+V");
    duplicate =
        of(Strings.of("files.duplicate"), Feather.PLUS_SQUARE, verbs::duplicate).enabled(some);
    copyPath =
        of(Strings.of("files.copyPath"), Feather.LINK, verbs::copyPath)
            .key("Shift+Alt+C")
            .enabled(some);
    copyRelativePath =
        of(Strings.of("files.copyRelativePath"), Feather.LINK_2, verbs::copyRelativePath)
            .enabled(some);
    reveal =
        of(Strings.of("files.reveal"), Feather.EXTERNAL_LINK, verbs::reveal).key("Shift+Alt+R");
    undo =
        of(Strings.of("files.undoLast"), Feather.CORNER_UP_LEFT, verbs::undo)
            .key("Shortcut+Z")
            .enabled(verbs.undoableProperty());
    refresh = of(Strings.of("files.refresh"), Feather.REFRESH_CW, verbs::refresh).key("F5");
    collapseAll = of(Strings.of("files.collapseAll"), Feather.MINIMIZE_2, verbs::collapseAll);
  }

  /// Those that work from anywhere in the window.
  List<Command> everywhere() {
    return List.of(newFile, newFolder, selectOpened);
  }

  /// Those whose keys are the tree's alone.
  List<Command> inTree() {
    return List.of(
        open,
        preview,
        add,
        rename,
        delete,
        copy,
        cut,
        paste,
        duplicate,
        copyPath,
        copyRelativePath,
        reveal,
        undo,
        refresh,
        collapseAll);
  }

  private static Command of(String title, Ikon icon, Runnable action) {
    return Command.of(title, Strings.of("files.place"), icon, action);
  }
}
