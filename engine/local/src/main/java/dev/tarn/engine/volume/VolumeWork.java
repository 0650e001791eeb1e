package dev.tarn.engine.volume;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// Does statements about volumes in a session.
final class VolumeWork {
  private final SparkSession session;
  private final VolumeStore store;

  VolumeWork(SparkSession session) {
    this.session = session;
    this.store =
        new VolumeStore(Path.of(session.conf().get("spark.hadoop." + VolumeFileSystem.LAKEHOUSE)));
  }

  /// A name in full, in the session's own catalog.
  private record Name(String schema, String volume) {
    String sql() {
      return "lake." + schema + "." + volume;
    }
  }

  /// Does a statement.
  ///
  /// @return what it answers
  List<Row> rows(VolumeStatement statement) {
    return switch (statement) {
      case VolumeStatement.Show(List<String> schema) ->
          store.all(schema(schema)).stream().map(VolumeCommand::row).toList();
      case VolumeStatement.Describe(List<String> parts) ->
          List.of(VolumeCommand.row(present(name(parts))));
      case VolumeStatement.Create create -> create(create);
      case VolumeStatement.Rename(List<String> from, List<String> to) -> rename(name(from), to);
      case VolumeStatement.Drop(List<String> parts, boolean present) -> drop(name(parts), present);
    };
  }

  private List<Row> create(VolumeStatement.Create create) {
    Name name = name(create.name());
    if (store.find(name.schema(), name.volume()).isPresent()) {
      if (create.missing()) {
        return List.of();
      }
      throw new VolumeException("There is a volume " + name.sql() + " already.");
    }
    store.create(name.schema(), name.volume(), create.location(), create.comment());
    return List.of();
  }

  private List<Row> rename(Name name, List<String> to) {
    Volume volume = present(name);
    if (to.size() > 1 && !name(to).schema().equals(name.schema())) {
      throw new VolumeException(
          "A volume stays in its schema: "
              + name.sql()
              + " cannot be renamed to "
              + String.join(".", to)
              + ".");
    }
    store
        .find(name.schema(), to.getLast())
        .filter(other -> !other.name().equals(volume.name()))
        .ifPresent(other -> {
          throw new VolumeException(
              "There is a volume " + new Name(name.schema(), other.name()).sql() + " already.");
        });
    store.rename(volume, to.getLast());
    return List.of();
  }

  private List<Row> drop(Name name, boolean onlyIfPresent) {
    if (!onlyIfPresent || store.find(name.schema(), name.volume()).isPresent()) {
      store.drop(present(name));
    }
    return List.of();
  }

  private Volume present(Name name) {
    return store
        .find(name.schema(), name.volume())
        .orElseThrow(() -> new VolumeException("There is no volume " + name.sql() + "."));
  }

  private Name name(List<String> parts) {
    return new Name(schema(parts.subList(0, parts.size() - 1)), parts.getLast());
  }

  private String schema(List<String> parts) {
    String catalog = parts.size() > 1 ? parts.getFirst() : session.catalog().currentCatalog();
    String schema = parts.isEmpty() ? session.catalog().currentDatabase() : parts.getLast();
    boolean ours = catalog.equalsIgnoreCase("lake") || catalog.equalsIgnoreCase("spark_catalog");
    if (!ours || parts.size() > 2) {
      throw new VolumeException(
          "Volumes are kept in the catalog lake: lake.schema.volume, not in "
              + String.join(".", parts.isEmpty() ? List.of(catalog) : parts)
              + ".");
    }
    if (!session.catalog().databaseExists("spark_catalog." + quoted(schema))) {
      throw new VolumeException("There is no schema " + schema + ".");
    }
    return schema.toLowerCase(Locale.ROOT);
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
