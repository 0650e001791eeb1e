package dev.tarn.session.volume;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds volumes, and writes the statements about them. Blocks where it asks.
public final class Volumes {
  /// Both are names of the catalog that can have volumes.
  private static final Set<String> CATALOGS = Set.of("lake", "spark_catalog");

  /// What the folder of a schema's volumes ends with.
  private static final String ENDING = ".volumes";

  private static final int NAME = 1;
  private static final int TYPE = 2;
  private static final int PATH = 3;
  private static final int FOLDER = 4;
  private static final int COMMENT = 5;

  private Volumes() {}

  /// Tells if the schemas of a catalog can have volumes.
  ///
  /// @param catalog any
  /// @return true for the workspace's own
  public static boolean areIn(String catalog) {
    return CATALOGS.contains(catalog);
  }

  /// The volumes of a schema.
  ///
  /// @param session asked
  /// @param catalog any
  /// @param schema of it
  /// @return by name; none in catalogs that have no volumes, and on other engines than Tarn's own
  public static List<Volume> of(Session session, String catalog, String schema) {
    if (!areIn(catalog)) {
      return List.of();
    }
    try {
      return session.ask(Statement.of("SHOW VOLUMES IN " + schema(catalog, schema))).rows().stream()
          .map(row -> volume(catalog, schema, row))
          .toList();
    } catch (SessionException e) {
      return List.of();
    }
  }

  /// The statement that makes a managed volume.
  ///
  /// @param catalog of the schema
  /// @param schema it belongs to
  /// @param name its name
  /// @return SQL
  public static String create(String catalog, String schema, String name) {
    return "CREATE VOLUME " + schema(catalog, schema) + "." + TableName.quoted(name);
  }

  /// The statement that makes a volume of a folder.
  ///
  /// @param catalog of the schema
  /// @param schema it belongs to
  /// @param name its name
  /// @param folder stays when the volume is dropped
  /// @return SQL
  public static String create(String catalog, String schema, String name, Path folder) {
    return "CREATE EXTERNAL VOLUME "
        + schema(catalog, schema)
        + "."
        + TableName.quoted(name)
        + " LOCATION '"
        + folder.toString().replace("\\", "\\\\").replace("'", "\\'")
        + "'";
  }

  /// The statement that gives a volume another name in its schema.
  ///
  /// @param volume any
  /// @param name its new name
  /// @return SQL
  public static String rename(Volume volume, String name) {
    return "ALTER VOLUME "
        + volume.sql()
        + " RENAME TO "
        + schema(volume.catalog(), volume.schema())
        + "."
        + TableName.quoted(name);
  }

  /// The statement that takes a volume away, with the files of a managed one.
  ///
  /// @param volume any
  /// @return SQL
  public static String drop(Volume volume) {
    return "DROP VOLUME " + volume.sql();
  }

  /// How SQL names a file of a managed volume, told by its place alone.
  ///
  /// @param lakehouse the folder of managed tables and volumes
  /// @param file any
  /// @return empty if it is in no managed volume
  public static Optional<String> path(Path lakehouse, Path file) {
    if (!file.startsWith(lakehouse)) {
      return Optional.empty();
    }
    Path below = lakehouse.relativize(file);
    String first = below.getName(0).toString();
    if (below.getNameCount() < 2 || !first.endsWith(ENDING)) {
      return Optional.empty();
    }
    StringBuilder path = new StringBuilder("/Volumes/lake/");
    path.append(first, 0, first.length() - ENDING.length());
    for (int i = 1; i < below.getNameCount(); i++) {
      path.append('/').append(below.getName(i));
    }
    return Optional.of(path.toString());
  }

  private static String schema(String catalog, String schema) {
    return TableName.quoted(catalog) + "." + TableName.quoted(schema);
  }

  private static Volume volume(String catalog, String schema, List<@Nullable Object> row) {
    Object comment = row.get(COMMENT);
    return new Volume(
        catalog,
        schema,
        String.valueOf(row.get(NAME)),
        "EXTERNAL".equals(row.get(TYPE)),
        String.valueOf(row.get(PATH)),
        Path.of(String.valueOf(row.get(FOLDER))),
        comment == null ? "" : comment.toString());
  }
}
