package dev.tarn.ui;

import dev.tarn.ui.catalog.VolumeDesk;
import dev.tarn.ui.files.FileActions;
import dev.tarn.ui.files.FilesDesk;
import dev.tarn.ui.files.FilesTarget;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.preview.PreviewPane;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the window does with the files of volumes.
final class WindowVolumes implements VolumeDesk {
  private final FilesDesk desk;
  private final OpenDocuments documents;
  private final WindowVerbs verbs;
  private final FilesTarget target;

  WindowVolumes(FilesDesk desk, OpenDocuments documents, WindowVerbs verbs, FilesTarget target) {
    this.desk = desk;
    this.documents = documents;
    this.verbs = verbs;
    this.target = target;
  }

  @Override
  public void preview(Path file) {
    documents.open(PreviewPane.page(file), PreviewPane.title(file));
  }

  @Override
  public void query(Path file) {
    verbs.queryInPlace(List.of(file));
  }

  @Override
  public void load(Path file) {
    verbs.queryFiles(List.of(file));
  }

  @Override
  public List<Path> choose() {
    return verbs.chooseAny(Strings.of("volume.addFiles.choose"));
  }

  @Override
  public Optional<FileActions> actions(Path root, Runnable done) {
    return verbs
        .filesBelow(root)
        .map(files -> new FileActions(desk, target, files, _ -> done.run()));
  }

  @Override
  public void ask(String title, String verb, String value, Consumer<String> entered) {
    desk.dialogs()
        .ask(new Dialogs.Question(title, "", verb, Dialogs.Weight.NORMAL), value, entered);
  }
}
