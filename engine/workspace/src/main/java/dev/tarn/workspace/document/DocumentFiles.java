package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Goes with the files of documents when they are moved, removed and brought back. Thread-safe;
/// uses the disk.
public final class DocumentFiles {
  private final Documents documents;
  private final DocumentPlace places;

  DocumentFiles(Documents documents, DocumentPlace places) {
    this.documents = documents;
    this.places = places;
  }

  /// The open documents of a file, or of all files in a folder.
  ///
  /// @param path absolute
  /// @return in the order of their tabs
  public List<Document> within(Path path) {
    return documents.all().stream()
        .filter(document -> document.path().filter(file -> file.startsWith(path)).isPresent())
        .toList();
  }

  /// Has a file or folder moved while nothing is saved into it; the documents of it go with it,
  /// open or closed.
  ///
  /// @param from where it is, absolute
  /// @param to where it will be, absolute
  /// @param work moves it
  /// @throws IOException as the work does; then all is as it was
  public void move(Path from, Path to, DiskWork work) throws IOException {
    List<Document> moved = within(from);
    hold(
        moved,
        () -> {
          work.run();
          places.moved(from, to);
          // What was there before has given way; its unsaved text must not be saved over this.
          within(to).stream().filter(other -> !moved.contains(other)).forEach(Document::detached);
          for (Document document : moved) {
            document.path().ifPresent(path -> document.moved(DocumentPlace.moved(path, from, to)));
          }
        });
  }

  /// Has a file or folder removed while nothing is saved into it. The documents of it stay open
  /// with their texts, which are not saved then.
  ///
  /// @param path where it is, absolute
  /// @param work removes it
  /// @throws IOException as the work does; then all is as it was
  public void remove(Path path, DiskWork work) throws IOException {
    List<Document> lost = within(path);
    hold(
        lost,
        () -> {
          work.run();
          lost.forEach(Document::lost);
        });
  }

  /// Takes note that a file or folder is there again as it was before it was removed.
  ///
  /// @param path where it is, absolute
  /// @throws IOException if a file cannot be read
  public void cameBack(Path path) throws IOException {
    for (Document document : within(path)) {
      if (document.path().filter(Files::isRegularFile).isPresent()) {
        document.hold(document::found);
      }
    }
  }

  private static void hold(List<Document> documents, DiskWork work) throws IOException {
    if (documents.isEmpty()) {
      work.run();
    } else {
      documents.getFirst().hold(() -> hold(documents.subList(1, documents.size()), work));
    }
  }
}
