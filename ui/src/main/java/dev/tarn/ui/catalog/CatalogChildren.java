package dev.tarn.ui.catalog;

import dev.tarn.session.Catalog;
import dev.tarn.session.Session;
import dev.tarn.session.TableInfo;
import dev.tarn.session.volume.Volume;
import dev.tarn.session.volume.Volumes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what is below the nodes of the tree. Blocks.
///
/// @param answers tells the names
/// @param session asked for volumes; null if there are none
record CatalogChildren(Catalog answers, @Nullable Session session) {
  /// The sample data stands behind the user's own.
  private static final String SAMPLES = "samples";

  /// More files of one folder are not shown.
  private static final int MOST = 20_000;

  /// The children of a node, in order.
  List<Entry> of(Entry entry) {
    return switch (entry) {
      case Entry.All _ ->
          answers.catalogs().stream()
              .sorted(Comparator.comparing(SAMPLES::equals))
              .<Entry>map(Entry.OfCatalog::new)
              .toList();
      case Entry.OfCatalog(String name) ->
          answers.schemas(name).stream()
              .<Entry>map(schema -> new Entry.OfSchema(name, schema))
              .toList();
      case Entry.OfSchema(String parent, String name) -> schema(parent, name);
      case Entry.OfTable(TableInfo info) ->
          answers.columns(info.name()).stream()
              .<Entry>map(column -> new Entry.OfColumn(info.name(), column))
              .toList();
      case Entry.OfFunctions(String parent, String schema, List<String> names) ->
          names.stream().<Entry>map(name -> new Entry.OfFunction(parent, schema, name)).toList();
      case Entry.OfVolumes(_, _, List<Volume> volumes) ->
          volumes.stream().<Entry>map(Entry.OfVolume::new).toList();
      case Entry.OfVolume(Volume volume) -> files(volume, volume.folder());
      case Entry.OfFile(Volume volume, Path file, boolean folder, _) ->
          folder ? files(volume, file) : List.of();
      case Entry.OfColumn _, Entry.OfFunction _ -> List.of();
    };
  }

  private List<Entry> schema(String catalog, String schema) {
    List<Entry> entries = new ArrayList<>();
    answers.tables(catalog, schema).forEach(info -> entries.add(new Entry.OfTable(info)));
    List<Volume> volumes = session == null ? List.of() : Volumes.of(session, catalog, schema);
    if (!volumes.isEmpty()) {
      entries.add(new Entry.OfVolumes(catalog, schema, volumes));
    }
    List<String> functions = answers.functions(catalog, schema);
    if (!functions.isEmpty()) {
      entries.add(new Entry.OfFunctions(catalog, schema, functions));
    }
    return entries;
  }

  /// Folders first, then files, by name.
  private static List<Entry> files(Volume volume, Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .limit(MOST)
          .map(path -> file(volume, path))
          .sorted(
              Comparator.comparing((Entry.OfFile file) -> !file.folder())
                  .thenComparing(file -> file.name().toLowerCase(Locale.ROOT)))
          .<Entry>map(file -> file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder cannot be read: " + folder, e);
    }
  }

  private static Entry.OfFile file(Volume volume, Path path) {
    boolean folder = Files.isDirectory(path);
    try {
      return new Entry.OfFile(volume, path, folder, folder ? 0 : Files.size(path));
    } catch (IOException e) {
      boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      return new Entry.OfFile(volume, path, folder, there ? 0 : -1);
    }
  }
}
