package dev.tarn.workspace.repair;

import dev.tarn.session.registry.RegisteredSchema;
import dev.tarn.session.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What lies in the folders where managed tables are made.
///
/// @param schemas the schemas whose folders are there, without `default`
/// @param tables folders with a Delta log
/// @param others folders with files but without a Delta log
public record LakehouseScan(List<String> schemas, List<TableFolder> tables, List<Path> others) {
  private static final String USUAL = "default";
  private static final String SUFFIX = ".db";

  /// What the folder of a schema's volumes ends with.
  private static final String VOLUMES = ".volumes";

  /// Copies the lists.
  public LakehouseScan {
    schemas = List.copyOf(schemas);
    tables = List.copyOf(tables);
    others = List.copyOf(others);
  }

  /// Looks into the lakehouse, and into the folders of schemas that are elsewhere.
  ///
  /// @param lakehouse where the schema `default` makes its tables, and the others their folders
  /// @param registry names schemas with a folder elsewhere
  /// @return what is there, in the order of names
  /// @throws IOException if a folder cannot be read
  public static LakehouseScan of(Path lakehouse, Registry registry) throws IOException {
    Map<String, Path> places = new TreeMap<>();
    for (RegisteredSchema schema : registry.schemas()) {
      schema.folder().filter(Files::isDirectory).ifPresent(at -> places.put(schema.name(), at));
    }
    List<String> schemas = new ArrayList<>();
    for (Path folder : folders(lakehouse)) {
      String name = folder.getFileName().toString();
      if (name.endsWith(SUFFIX)) {
        String schema = name.substring(0, name.length() - SUFFIX.length());
        schemas.add(schema);
        places.put(schema, folder);
      }
    }
    places.put(USUAL, lakehouse);
    List<TableFolder> tables = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Map.Entry<String, Path> place : places.entrySet()) {
      for (Path folder : folders(place.getValue())) {
        String name = folder.getFileName().toString();
        if (Files.isDirectory(folder.resolve("_delta_log"))) {
          tables.add(new TableFolder(place.getKey(), name, folder));
        } else if (!name.endsWith(SUFFIX) && hasFiles(folder)) {
          others.add(folder);
        }
      }
    }
    return new LakehouseScan(schemas, tables, others);
  }

  /// Folders whose names begin with a point or an underscore are not tables to Spark either, and
  /// those of volumes hold whatever the user likes.
  private static List<Path> folders(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(place)) {
      return inside
          .filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().matches("[._].*"))
          .filter(folder -> !folder.getFileName().toString().endsWith(VOLUMES))
          .sorted()
          .toList();
    }
  }

  private static boolean hasFiles(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside.anyMatch(Files::isRegularFile);
    }
  }
}
