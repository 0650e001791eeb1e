package dev.tarn.workspace.repair;

import dev.tarn.session.registry.RegisteredSchema;
import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.session.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the catalog's database and the folders differ.
///
/// @param schemas schemas whose folders are there and that are not registered
/// @param tables Delta tables that are not registered and can be
/// @param unnamable Delta tables whose folders have names that no table can have
/// @param taken Delta tables that are not registered and whose name another table has
/// @param gone registered tables whose folders are not there
/// @param logless registered Delta tables whose folders have no Delta log
/// @param others folders with files, but without a Delta log, of no registered table
public record RepairPlan(
    List<String> schemas,
    List<TableFolder> tables,
    List<TableFolder> unnamable,
    List<TableFolder> taken,
    List<RegisteredTable> gone,
    List<RegisteredTable> logless,
    List<Path> others) {
  /// What Spark takes as the name of a table or schema of this catalog.
  private static final String NAME = "\\w+";

  /// Copies the lists.
  public RepairPlan {
    schemas = List.copyOf(schemas);
    tables = List.copyOf(tables);
    unnamable = List.copyOf(unnamable);
    taken = List.copyOf(taken);
    gone = List.copyOf(gone);
    logless = List.copyOf(logless);
    others = List.copyOf(others);
  }

  /// Compares both.
  ///
  /// @param scan what the folders hold
  /// @param registry what the database holds
  /// @return where they differ
  public static RepairPlan of(LakehouseScan scan, Registry registry) {
    Set<String> schemas = new HashSet<>();
    registry.schemas().stream()
        .map(RegisteredSchema::name)
        .map(RepairPlan::key)
        .forEach(schemas::add);
    Set<String> names = new HashSet<>();
    Set<Path> folders = new HashSet<>();
    List<RegisteredTable> gone = new ArrayList<>();
    List<RegisteredTable> logless = new ArrayList<>();
    for (RegisteredTable table : registry.tables()) {
      names.add(key(table.name()));
      table
          .folder()
          .ifPresent(folder -> {
            folders.add(real(folder));
            if (!Files.isDirectory(folder)) {
              gone.add(table);
            } else if (isDelta(table) && !Files.isDirectory(folder.resolve("_delta_log"))) {
              logless.add(table);
            }
          });
    }
    List<TableFolder> tables = new ArrayList<>();
    List<TableFolder> unnamable = new ArrayList<>();
    List<TableFolder> taken = new ArrayList<>();
    for (TableFolder found : scan.tables()) {
      if (folders.contains(real(found.folder()))) {
        continue;
      }
      boolean named = found.table().matches(NAME) && found.schema().matches(NAME);
      (!named ? unnamable : names.add(key(found.name())) ? tables : taken).add(found);
    }
    return new RepairPlan(
        scan.schemas().stream()
            .filter(name -> name.matches(NAME) && !schemas.contains(key(name)))
            .toList(),
        tables,
        unnamable,
        taken,
        gone,
        logless,
        scan.others().stream().filter(folder -> !folders.contains(real(folder))).toList());
  }

  /// Tells if both agree, as far as a repair can bring them to.
  ///
  /// @return true if there is nothing to mend
  public boolean isEmpty() {
    return schemas.isEmpty() && tables.isEmpty() && gone.isEmpty() && isClear();
  }

  /// Tells if all that differs can be mended.
  ///
  /// @return false if the user has to look at something
  public boolean isClear() {
    return unnamable.isEmpty() && taken.isEmpty() && logless.isEmpty();
  }

  private static boolean isDelta(RegisteredTable table) {
    return table.provider().equalsIgnoreCase("delta");
  }

  /// The catalog does not tell upper from lower case.
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
