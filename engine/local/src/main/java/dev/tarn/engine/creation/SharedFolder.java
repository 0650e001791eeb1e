package dev.tarn.engine.creation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The folder of a table that statements are about to make.
///
/// Several may want the same one at a time. Folders that one of them made go only when the last has
/// ended, so that none misses what it has just looked for; and only if nothing is in them and none
/// of the statements made its table.
final class SharedFolder {
  private static final Map<Path, SharedFolder> OPEN = new HashMap<>();

  private final Set<Path> made = new HashSet<>();
  private int statements;
  private boolean isTable;

  private SharedFolder() {}

  /// A statement begins to work in a folder.
  static void enter(Path folder) {
    synchronized (OPEN) {
      OPEN.computeIfAbsent(folder, _ -> new SharedFolder()).statements++;
    }
  }

  /// A statement has made its table, or may have, and has ended.
  static void keep(Path folder) {
    synchronized (OPEN) {
      SharedFolder shared = OPEN.get(folder);
      if (shared != null) {
        shared.isTable = true;
      }
      leave(folder, Set.of());
    }
  }

  /// A statement has ended without a table.
  ///
  /// @param made the folders that it leaves and does not need
  static void leave(Path folder, Set<Path> made) {
    synchronized (OPEN) {
      SharedFolder shared = OPEN.get(folder);
      if (shared == null) {
        return;
      }
      shared.made.addAll(made);
      shared.statements--;
      if (shared.statements == 0) {
        OPEN.remove(folder);
        if (!shared.isTable) {
          shared.clear();
        }
      }
    }
  }

  /// From within; once more after each folder that went, because a task that is late may have made
  /// another beside it.
  private void clear() {
    List<Path> inner =
        made.stream().sorted(Comparator.comparingInt(Path::getNameCount).reversed()).toList();
    boolean deleted = true;
    while (deleted) {
      deleted = false;
      for (Path folder : inner) {
        deleted |= Traces.deleteIfEmpty(folder);
      }
    }
  }
}
