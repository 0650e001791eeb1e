package dev.tarn.ui.catalog;

import dev.tarn.session.volume.Volumes;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The commands of volumes and their files, with their keys.
final class VolumeCommands {
  final Command create;
  final Command drop;
  final Command addFiles;
  final Command newFolder;
  final Command preview;
  final Command query;
  final Command load;
  final Command copyPath;
  final Command reveal;
  final Command rename;
  final Command renameVolume;
  final Command delete;
  final Command undo;

  private final CatalogModel model;

  VolumeCommands(VolumeVerbs verbs, CatalogModel model) {
    this.model = model;
    BooleanBinding file = when(entry -> entry instanceof Entry.OfFile);
    BooleanBinding single = when(entry -> entry instanceof Entry.OfFile(_, _, var dir, _) && !dir);
    BooleanBinding volume = when(entry -> entry instanceof Entry.OfVolume);
    BooleanBinding folder = when(VolumeCommands::isFolder);
    BooleanBinding path = when(VolumeCommands::isFile);
    create =
        of(
            "volume.new",
            Feather.HARD_DRIVE,
            verbs::create,
            model.localProperty().and(when(VolumeCommands::holdsVolumes)));
    drop = of("volume.drop", Feather.TRASH_2, verbs::drop, volume).key("Delete");
    addFiles = of("volume.addFiles", Feather.UPLOAD, verbs::addFiles, folder);
    newFolder = of("volume.newFolder", Feather.FOLDER_PLUS, verbs::newFolder, folder);
    preview = of("volume.preview", Feather.EYE, verbs::preview, single).key("F4");
    query = of("volume.query", Icons.RUN, verbs::query, file).key("Shortcut+Enter");
    load = of("volume.load", Feather.PLUS, verbs::load, file);
    copyPath = of("volume.copyPath", Feather.LINK, verbs::copyPath, path).key("Shift+Alt+C");
    reveal = of("volume.reveal", Feather.FOLDER, verbs::reveal, path).key("Shift+Alt+R");
    rename = of("volume.rename", Feather.EDIT_2, verbs::rename, file).key("F2");
    renameVolume = of("volume.renameVolume", Feather.EDIT_2, verbs::renameVolume, volume).key("F2");
    delete = of("volume.delete", Feather.TRASH_2, verbs::delete, file).key("Delete");
    undo = of("volume.undo", Feather.CORNER_UP_LEFT, verbs::undo, path).key("Shortcut+Z");
  }

  /// All of them, in the order of the palette.
  List<Command> all() {
    return List.of(
        create,
        addFiles,
        newFolder,
        preview,
        query,
        load,
        copyPath,
        reveal,
        rename,
        renameVolume,
        delete,
        drop,
        undo);
  }

  private static boolean isFile(Entry entry) {
    return entry instanceof Entry.OfFile || entry instanceof Entry.OfVolume;
  }

  private static boolean isFolder(Entry entry) {
    return entry instanceof Entry.OfVolume
        || (entry instanceof Entry.OfFile(_, _, boolean folder, _) && folder);
  }

  private static boolean holdsVolumes(Entry entry) {
    return entry instanceof Entry.OfVolumes
        || (entry instanceof Entry.OfSchema(String catalog, _) && Volumes.areIn(catalog));
  }

  private BooleanBinding when(Predicate<Entry> fits) {
    return Bindings.createBooleanBinding(
        () -> model.selected().map(CatalogNode::entry).filter(fits).isPresent(),
        model.selectedProperty());
  }

  private static Command of(String key, Ikon icon, Runnable action, BooleanBinding enabled) {
    return Command.of(Strings.of(key), Strings.of("volume.place"), icon, action).enabled(enabled);
  }
}
