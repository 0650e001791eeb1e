package dev.tarn.ui.catalog.change;

import dev.tarn.session.Statement;
import dev.tarn.session.volume.Volume;
import dev.tarn.session.volume.Volumes;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Makes volumes and takes them away. For the window's thread.
public final class VolumeChanges {
  private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_ -]*";

  private final ChangeDesk desk;
  private final ChangePlace place;
  private final ChangeEcho echo;

  /// What a volume holds.
  private record Looked(long files, long bytes) {}

  /// Works for a tree.
  ///
  /// @param desk the window's part
  /// @param place where changes are done
  /// @param echo hears of them
  public VolumeChanges(ChangeDesk desk, ChangePlace place, ChangeEcho echo) {
    this.desk = desk;
    this.place = place;
    this.echo = echo;
  }

  /// Asks for a new volume.
  ///
  /// @param catalog of the schema
  /// @param schema where
  public void create(String catalog, String schema) {
    new ChangeForm(
            desk,
            place.session(),
            new ChangePlan(
                Strings.of("volume.create.title", schema),
                Strings.of("volume.create.verb"),
                List.of(
                    FormField.line(Strings.of("change.name"), "", Strings.of("volume.create.name")),
                    FormField.line(
                        Strings.of("volume.create.folder"),
                        "",
                        Strings.of("volume.create.folder.hint"))),
                values -> draft(catalog, schema, values),
                values -> {
                  echo.tablesChanged(catalog, schema);
                  echo.volumeCame(catalog, schema, values.getFirst());
                }))
        .show();
  }

  private static Draft draft(String catalog, String schema, List<String> values) {
    String name = values.getFirst();
    String folder = values.getLast();
    if (name.isEmpty()) {
      return new Draft.Same();
    }
    if (!name.matches(NAME)) {
      return new Draft.Wrong(Strings.of("volume.create.badName"));
    }
    if (folder.isEmpty()) {
      return new Draft.Ready(Volumes.create(catalog, schema, name));
    }
    try {
      Path path = Path.of(folder);
      return path.isAbsolute()
          ? new Draft.Ready(Volumes.create(catalog, schema, name, path))
          : new Draft.Wrong(Strings.of("volume.create.badFolder"));
    } catch (InvalidPathException e) {
      return new Draft.Wrong(Strings.of("volume.create.badFolder"));
    }
  }

  /// Asks for another name.
  ///
  /// @param volume any
  public void rename(Volume volume) {
    new ChangeForm(
            desk,
            place.session(),
            new ChangePlan(
                Strings.of("change.rename.title", volume.name()),
                Strings.of("change.rename.verb"),
                List.of(FormField.line(Strings.of("change.name"), volume.name(), "")),
                values -> renamed(volume, values.getFirst()),
                values -> {
                  echo.tablesChanged(volume.catalog(), volume.schema());
                  echo.volumeCame(volume.catalog(), volume.schema(), values.getFirst());
                  desk.notices()
                      .show(
                          Notice.of(
                              Notice.Kind.SUCCESS,
                              Strings.of("change.renamed", volume.name(), values.getFirst()),
                              Strings.of("volume.renamed.hint")));
                }))
        .show();
  }

  private static Draft renamed(Volume volume, String name) {
    if (name.equals(volume.name())) {
      return new Draft.Same();
    }
    return name.matches(NAME)
        ? new Draft.Ready(Volumes.rename(volume, name))
        : new Draft.Wrong(Strings.of("volume.create.badName"));
  }

  /// Asks, after a look at what is in it, and takes a volume away.
  ///
  /// @param volume any
  public void drop(Volume volume) {
    new DropForm<>(
            desk,
            new DropForm.Order<Looked, Boolean>(
                Strings.of("volume.drop.title", volume.name()),
                Strings.of("change.drop.verb", volume.name()),
                () -> look(volume),
                looked ->
                    new DropForm.Told(
                        volume.external()
                            ? Strings.of("volume.drop.external", volume.folder().toString())
                            : looked.files() == 0
                                ? Strings.of("volume.drop.none")
                                : Strings.of(
                                    "volume.drop.files",
                                    looked.files(),
                                    Quantities.bytes(looked.bytes())),
                        "",
                        Volumes.drop(volume)),
                _ -> {
                  place.session().ask(Statement.of(Volumes.drop(volume)));
                  return true;
                },
                (_, _) -> {
                  echo.tablesChanged(volume.catalog(), volume.schema());
                  desk.notices()
                      .show(
                          Notice.of(
                              Notice.Kind.SUCCESS,
                              Strings.of("change.dropped", volume.name()),
                              volume.path()));
                }))
        .show();
  }

  private static Looked look(Volume volume) throws IOException {
    if (volume.external() || !Files.isDirectory(volume.folder())) {
      return new Looked(0, 0);
    }
    long files = 0;
    long bytes = 0;
    try (Stream<Path> inside = Files.walk(volume.folder())) {
      for (Path path : inside.filter(Files::isRegularFile).toList()) {
        files++;
        bytes += Files.size(path);
      }
    }
    return new Looked(files, bytes);
  }
}
