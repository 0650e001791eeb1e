package dev.tarn.ui.catalog;

import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.volume.Volume;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;
import java.util.List;

/// A thing in the catalog that SQL knows by a name.
sealed interface Entry {
  /// Every catalog has it.
  String DEFAULT = "default";

  /// The name as the tree shows it.
  String name();

  /// The name as SQL takes it from anywhere.
  String sql();

  /// Names the thing in the saved state.
  String path();

  /// The schema in which a new thing is made while this one is selected: its own, or the first of
  /// its catalog.
  default OfSchema home() {
    return switch (this) {
      case All() -> new OfSchema("lake", DEFAULT);
      case OfCatalog(String catalog) -> new OfSchema(catalog, DEFAULT);
      case OfSchema own -> own;
      case OfTable(TableInfo info) -> of(info.name());
      case OfColumn(TableName table, _) -> of(table);
      case OfVolumes(String catalog, String schema, _) -> new OfSchema(catalog, schema);
      case OfVolume(Volume volume) -> new OfSchema(volume.catalog(), volume.schema());
      case OfFile(Volume volume, _, _, _) -> new OfSchema(volume.catalog(), volume.schema());
      case OfFunctions(String catalog, String schema, _) -> new OfSchema(catalog, schema);
      case OfFunction(String catalog, String schema, _) -> new OfSchema(catalog, schema);
    };
  }

  private static OfSchema of(TableName table) {
    return new OfSchema(table.catalog(), table.schema());
  }

  /// The root of the tree; never shown.
  record All() implements Entry {
    @Override
    public String name() {
      return "";
    }

    @Override
    public String sql() {
      return "";
    }

    @Override
    public String path() {
      return "";
    }
  }

  /// A catalog.
  record OfCatalog(String name) implements Entry {
    @Override
    public String sql() {
      return TableName.quoted(name);
    }

    @Override
    public String path() {
      return TableName.quoted(name);
    }
  }

  /// A schema.
  record OfSchema(String catalog, String name) implements Entry {
    @Override
    public String sql() {
      return TableName.quoted(catalog) + "." + TableName.quoted(name);
    }

    @Override
    public String path() {
      return sql();
    }
  }

  /// A table or view.
  record OfTable(TableInfo info) implements Entry {
    @Override
    public String name() {
      return info.name().table();
    }

    @Override
    public String sql() {
      return info.name().sql();
    }

    @Override
    public String path() {
      return sql();
    }
  }

  /// A column.
  record OfColumn(TableName table, Column column) implements Entry {
    @Override
    public String name() {
      return column.name();
    }

    @Override
    public String sql() {
      return TableName.quoted(column.name());
    }

    @Override
    public String path() {
      return table.sql() + "." + sql();
    }
  }

  /// The volumes of a schema.
  ///
  /// @param volumes by name
  record OfVolumes(String catalog, String schema, List<Volume> volumes) implements Entry {
    @Override
    public String name() {
      return Strings.of("volume.all");
    }

    @Override
    public String sql() {
      return new OfSchema(catalog, schema).sql();
    }

    @Override
    public String path() {
      return sql() + "/";
    }
  }

  /// A volume; SQL takes its path.
  record OfVolume(Volume volume) implements Entry {
    @Override
    public String name() {
      return volume.name();
    }

    @Override
    public String sql() {
      return VolumePaths.quoted(volume.path());
    }

    @Override
    public String path() {
      return volume.path();
    }
  }

  /// A file or folder in a volume.
  ///
  /// @param file where it really is
  /// @param folder true for a folder
  /// @param bytes of a file
  record OfFile(Volume volume, Path file, boolean folder, long bytes) implements Entry {
    @Override
    public String name() {
      return String.valueOf(file.getFileName());
    }

    @Override
    public String sql() {
      return folder ? VolumePaths.quoted(path()) : VolumePaths.source(file, path());
    }

    @Override
    public String path() {
      return volume.path(file).orElseGet(file::toString);
    }
  }

  /// The functions of a schema that users wrote.
  ///
  /// @param names in order
  record OfFunctions(String catalog, String schema, List<String> names) implements Entry {
    @Override
    public String name() {
      return Strings.of("tree.functions");
    }

    @Override
    public String sql() {
      return new OfSchema(catalog, schema).sql();
    }

    @Override
    public String path() {
      return sql() + "()";
    }
  }

  /// A function that a user wrote.
  record OfFunction(String catalog, String schema, String name) implements Entry {
    @Override
    public String sql() {
      return new OfSchema(catalog, schema).sql() + "." + TableName.quoted(name);
    }

    @Override
    public String path() {
      return sql() + "()";
    }
  }
}
