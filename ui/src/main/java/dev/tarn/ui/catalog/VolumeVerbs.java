package dev.tarn.ui.catalog;

import dev.tarn.session.volume.Volume;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.catalog.change.ChangePlace;
import dev.tarn.ui.catalog.change.VolumeChanges;
import dev.tarn.ui.control.ClipboardText;
import dev.tarn.ui.files.FileActions;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is done with volumes and their files. For the window's thread.
final class VolumeVerbs {
  private final ChangeDesk desk;
  private final CatalogTarget target;
  private final CatalogController controller;
  private final Map<Path, FileActions> actions = new HashMap<>();
  private @Nullable ChangePlace place;
  private @Nullable FileActions last;

  VolumeVerbs(ChangeDesk desk, CatalogTarget target, CatalogController controller) {
    this.desk = desk;
    this.target = target;
    this.controller = controller;
  }

  /// Takes where changes are done; null while there is no engine.
  void use(@Nullable ChangePlace changes) {
    place = changes;
    actions.clear();
    last = null;
  }

  void create() {
    entry()
        .ifPresent(entry -> {
          switch (entry) {
            case Entry.OfSchema(String catalog, String name) ->
                changes().ifPresent(changes -> changes.create(catalog, name));
            case Entry.OfVolumes(String catalog, String schema, _) ->
                changes().ifPresent(changes -> changes.create(catalog, schema));
            default -> {}
          }
        });
  }

  /// Gives the selected volume another name.
  void renameVolume() {
    if (entry().orElse(null) instanceof Entry.OfVolume(Volume volume)) {
      changes().ifPresent(changes -> changes.rename(volume));
    }
  }

  void drop() {
    if (entry().orElse(null) instanceof Entry.OfVolume(Volume volume)) {
      changes().ifPresent(changes -> changes.drop(volume));
    }
  }

  /// Lets the user choose files and copies them into the selected folder.
  void addFiles() {
    List<Path> chosen = target.volumes().choose();
    entry().ifPresent(entry -> add(entry, chosen));
  }

  /// Copies files into a folder of a volume, or that of a file.
  ///
  /// @return false if it is no place for files
  boolean add(Entry entry, List<Path> files) {
    Optional<Path> folder = folder(entry);
    if (folder.isPresent() && !files.isEmpty()) {
      act(entry, each -> each.copy(files, folder.get()));
    }
    return folder.isPresent();
  }

  /// The folder that files dropped on a node go to.
  static Optional<Path> folder(Entry entry) {
    return switch (entry) {
      case Entry.OfVolume(Volume volume) -> Optional.of(volume.folder());
      case Entry.OfFile(_, Path file, boolean folder, _) ->
          Optional.ofNullable(folder ? file : file.getParent());
      default -> Optional.empty();
    };
  }

  void newFolder() {
    entry()
        .ifPresent(entry ->
            folder(entry)
                .ifPresent(folder ->
                    target
                        .volumes()
                        .ask(
                            Strings.of("volume.newFolder.title"),
                            Strings.of("volume.newFolder.verb"),
                            "",
                            name -> act(entry, each -> each.makeFolder(folder, name)))));
  }

  void preview() {
    file().ifPresent(file -> target.volumes().preview(file.file()));
  }

  void query() {
    file().ifPresent(file -> target.volumes().query(file.file()));
  }

  void load() {
    file().ifPresent(file -> target.volumes().load(file.file()));
  }

  void copyPath() {
    entry().ifPresent(entry -> ClipboardText.put(entry.path()));
  }

  void reveal() {
    entry()
        .ifPresent(entry ->
            (entry instanceof Entry.OfFile file ? Optional.of(file.file()) : folder(entry))
                .ifPresent(shown -> act(entry, each -> each.reveal(shown))));
  }

  void rename() {
    file()
        .ifPresent(file ->
            target
                .volumes()
                .ask(
                    Strings.of("volume.rename.title", file.name()),
                    Strings.of("volume.rename.verb"),
                    file.name(),
                    name -> act(file, each -> each.rename(file.file(), name))));
  }

  void delete() {
    file().ifPresent(file -> act(file, each -> each.delete(List.of(file.file()))));
  }

  void undo() {
    FileActions used = last;
    if (used != null) {
      used.undo();
    }
  }

  private Optional<Entry> entry() {
    return controller.selected().map(CatalogNode::entry);
  }

  private Optional<Entry.OfFile> file() {
    return entry().filter(Entry.OfFile.class::isInstance).map(Entry.OfFile.class::cast);
  }

  private Optional<VolumeChanges> changes() {
    return Optional.ofNullable(place)
        .map(changes -> new VolumeChanges(desk, changes, controller.echo()));
  }

  private void act(Entry entry, Consumer<FileActions> work) {
    volume(entry)
        .flatMap(volume ->
            Optional.ofNullable(actions.get(volume.folder()))
                .or(() -> {
                  Optional<FileActions> made =
                      target
                          .volumes()
                          .actions(volume.folder(), () -> controller.reloadFiles(volume));
                  made.ifPresent(fresh -> actions.put(volume.folder(), fresh));
                  return made;
                }))
        .ifPresent(each -> {
          last = each;
          work.accept(each);
        });
  }

  private static Optional<Volume> volume(Entry entry) {
    return switch (entry) {
      case Entry.OfVolume(Volume volume) -> Optional.of(volume);
      case Entry.OfFile(Volume volume, _, _, _) -> Optional.of(volume);
      default -> Optional.empty();
    };
  }
}
