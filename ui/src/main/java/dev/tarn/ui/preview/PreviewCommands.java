package dev.tarn.ui.preview;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.workspace.load.FileKind;
import dev.tarn.workspace.preview.FilePreview;
import dev.tarn.workspace.preview.PreviewKind;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done on the page of a file.
final class PreviewCommands {
  final Command query;
  final Command add;
  final Command edit;
  final Command copyPath;
  final Command reveal;
  final Command openOutside;
  final Command refresh;
  final Command nextPage;
  final Command pageBefore;

  private final PreviewModel model;

  PreviewCommands(PreviewController controller, PreviewPage page) {
    this.model = controller.model();
    query =
        of(Strings.of("preview.query"), Icons.RUN, controller::query)
            .key("Shortcut+Enter")
            .enabled(when(PreviewCommands::isQueried));
    add =
        of(Strings.of("load.command"), Feather.PLUS, controller::add)
            .enabled(when(PreviewCommands::isLoaded));
    edit =
        of(Strings.of("preview.edit"), Feather.EDIT_2, controller::edit)
            .enabled(when(found -> found.text().isPresent()));
    copyPath =
        of(Strings.of("files.copyPath"), Feather.LINK, controller::copyPath).key("Shift+Alt+C");
    reveal = of(Strings.of("files.reveal"), Feather.FOLDER, controller::reveal).key("Shift+Alt+R");
    openOutside = of(Strings.of("preview.outside"), Feather.EXTERNAL_LINK, controller::openOutside);
    refresh = of(Strings.of("preview.refresh"), Feather.REFRESH_CW, controller::load).key("F5");
    nextPage =
        of(Strings.of("preview.page.next"), Feather.CHEVRON_RIGHT, () -> page.turn(1))
            .key("Alt+Page Down")
            .enabled(when(PreviewCommands::hasPages));
    pageBefore =
        of(Strings.of("preview.page.before"), Feather.CHEVRON_LEFT, () -> page.turn(-1))
            .key("Alt+Page Up")
            .enabled(when(PreviewCommands::hasPages));
  }

  /// In the order of the palette.
  List<Command> all() {
    return List.of(query, add, edit, copyPath, reveal, openOutside, refresh, nextPage, pageBefore);
  }

  /// Those behind the button with three points.
  List<Command> more() {
    return List.of(edit, copyPath, reveal, openOutside);
  }

  private static boolean hasPages(FilePreview found) {
    return found.text().isPresent() || found.kind() == PreviewKind.PDF;
  }

  private static boolean isQueried(FilePreview found) {
    return switch (found.kind()) {
      case PARQUET, ORC, AVRO, CSV, JSON, TEXT -> true;
      case ZIP, EXCEL, IMAGE, PDF, BYTES -> false;
    };
  }

  private static boolean isLoaded(FilePreview found) {
    return switch (found.kind()) {
      case PARQUET, ORC, AVRO, ZIP, CSV, JSON, EXCEL -> true;
      case BYTES -> FileKind.isNamedAsData(found.file());
      case TEXT, IMAGE, PDF -> false;
    };
  }

  private BooleanBinding when(Predicate<FilePreview> fits) {
    return Bindings.createBooleanBinding(
        () -> {
          FilePreview found = model.previewProperty().get();
          return found != null && fits.test(found);
        },
        model.previewProperty());
  }

  private static Command of(String title, Ikon icon, Runnable action) {
    return Command.of(title, Strings.of("preview.place"), icon, action);
  }
}
