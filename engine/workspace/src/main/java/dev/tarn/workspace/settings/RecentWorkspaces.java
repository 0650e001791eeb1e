package dev.tarn.workspace.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folders that were opened as workspaces, in `recent.json` of the user's configuration folder.
public final class RecentWorkspaces {
  private static final int MOST = 20;

  private final JsonFile file;

  /// Takes the user's folders.
  ///
  /// @param folders where the file is
  public RecentWorkspaces(UserFolders folders) {
    this.file = new JsonFile(folders.config().resolve("recent.json"));
  }

  /// The folders, the last opened first. Some may be gone.
  ///
  /// @return absolute paths
  public List<Path> all() {
    List<Path> folders = new ArrayList<>();
    for (JsonNode name : file.read().value().orElseGet(JsonFile::object).path("folders")) {
      try {
        folders.add(Path.of(name.asText()));
      } catch (InvalidPathException e) {
        // Written by a system with other names; of no use here.
      }
    }
    return folders;
  }

  /// The folder that was opened last.
  ///
  /// @return empty if none was
  public Optional<Path> last() {
    return all().stream().findFirst();
  }

  /// Puts a folder first.
  ///
  /// @param folder a workspace that was opened
  /// @throws IOException if the file cannot be written
  public void opened(Path folder) throws IOException {
    List<Path> folders = all();
    folders.remove(folder);
    folders.addFirst(folder);
    write(folders.subList(0, Math.min(MOST, folders.size())));
  }

  /// Takes a folder off the list.
  ///
  /// @param folder one of them
  /// @throws IOException if the file cannot be written
  public void forget(Path folder) throws IOException {
    List<Path> folders = all();
    folders.remove(folder);
    write(folders);
  }

  private void write(List<Path> folders) throws IOException {
    ObjectNode object = file.read().value().orElseGet(JsonFile::object).put("version", 1);
    ArrayNode names = object.putArray("folders");
    folders.forEach(folder -> names.add(folder.toString()));
    file.write(object);
  }
}
