package dev.tarn.ui;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.welcome.RecentItem;
import dev.tarn.ui.welcome.WelcomeModel;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.settings.RecentWorkspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The start page's list: queries of this folder that were written last, then other folders.
final class RecentFiles {
  private static final int MOST = 5;
  private static final int MOST_QUERIES = 4;

  private RecentFiles() {}

  /// Fills the list, off the window's thread.
  static void fill(
      WelcomeModel model, Workspace workspace, RecentWorkspaces recent, Background background) {
    background.run(() -> read(workspace, recent), model.recent()::setAll, _ -> {});
  }

  private static List<RecentItem> read(Workspace workspace, RecentWorkspaces recent)
      throws IOException {
    Stream<RecentItem> folders =
        recent.all().stream()
            .filter(folder -> !folder.equals(workspace.folder()) && Files.isDirectory(folder))
            .map(RecentFiles::item);
    return Stream.concat(queries(workspace.queries()).limit(MOST_QUERIES), folders)
        .limit(MOST)
        .toList();
  }

  private static Stream<RecentItem> queries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(RecentFiles::item)
          .sorted(Comparator.comparing(RecentItem::opened).reversed())
          .toList()
          .stream();
    }
  }

  private static RecentItem item(Path path) {
    try {
      return new RecentItem(
          path, Files.isDirectory(path), Files.getLastModifiedTime(path).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
