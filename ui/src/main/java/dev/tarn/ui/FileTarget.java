package dev.tarn.ui;

import dev.tarn.ui.files.FilesTarget;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.preview.PreviewPane;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.preview.PreviewKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the file tree does in the window.
final class FileTarget implements FilesTarget {
  private final OpenDocuments documents;
  private final ShellModel model;
  private final WindowVerbs verbs;
  private final Runnable show;

  FileTarget(OpenDocuments documents, ShellModel model, WindowVerbs verbs, Runnable show) {
    this.documents = documents;
    this.model = model;
    this.verbs = verbs;
    this.show = show;
  }

  @Override
  public void open(Path file) {
    if (PreviewKind.isNamedForLook(file)) {
      preview(file);
    } else {
      documents.open(file);
    }
  }

  @Override
  public void preview(Path file) {
    documents.open(PreviewPane.page(file), PreviewPane.title(file));
  }

  @Override
  public void add(List<Path> files) {
    verbs.queryFiles(files);
  }

  @Override
  public void showTree() {
    show.run();
  }

  @Override
  public Optional<Path> active() {
    return model.selected().flatMap(documents::document).flatMap(Document::path);
  }

  @Override
  public List<OpenText> within(List<Path> paths) {
    return paths.stream()
        .flatMap(path -> documents.within(path).stream())
        .distinct()
        .flatMap(this::text)
        .toList();
  }

  @Override
  public void close(List<String> ids) {
    model.documents().stream()
        .filter(pane -> ids.contains(pane.id()))
        .toList()
        .forEach(documents::close);
  }

  @Override
  public void reopen(List<String> ids) {
    documents.reopen(ids);
  }

  private Stream<OpenText> text(DocumentPane pane) {
    boolean runs = pane.runningProperty().get();
    return documents.document(pane).stream()
        .map(open -> new OpenText(open.id(), open.title(), !open.isModified() && !runs));
  }
}
