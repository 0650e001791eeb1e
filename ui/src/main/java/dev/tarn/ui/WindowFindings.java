package dev.tarn.ui;

import dev.tarn.session.TableInfo;
import dev.tarn.ui.catalog.KnownTables;
import dev.tarn.ui.palette.Finding;
import dev.tarn.ui.palette.PaletteOffer;
import dev.tarn.ui.palette.PaletteSource;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.workspace.preview.PreviewKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What the palette finds: tables of all catalogs, open tabs and files, commands.
final class WindowFindings {
  private final TarnWindow window;

  WindowFindings(TarnWindow window) {
    this.window = window;
  }

  List<PaletteSource> sources() {
    return List.of(
        new PaletteSource(
            Strings.of("palette.tables"), Strings.of("palette.tables.hint"), "@", this::tables),
        new PaletteSource(
            Strings.of("palette.files"), Strings.of("palette.files.hint"), "#", this::files),
        new PaletteSource(
            Strings.of("palette.commands"),
            Strings.of("palette.commands.hint"),
            ">",
            this::commands));
  }

  private ObservableValue<PaletteOffer> tables() {
    window.catalog().readTables();
    return window.catalog().tablesProperty().map(this::tables);
  }

  private PaletteOffer tables(KnownTables known) {
    return new PaletteOffer(known.tables().stream().map(this::table).toList(), known.reading());
  }

  private Finding table(TableInfo info) {
    return new Finding(
        info.name().table(),
        info.name().catalog() + "." + info.name().schema(),
        switch (info.kind()) {
          case TABLE -> Icons.TABLE;
          case VIEW -> Icons.VIEW;
        },
        Optional.empty(),
        Strings.of("palette.insert"),
        () -> window.documents().insert(info.name().sql()));
  }

  private ObservableValue<PaletteOffer> files() {
    Stream<Finding> open = window.panes().stream().map(this::tab);
    Stream<Finding> others = window.files().known().stream().map(this::file);
    return all(Stream.concat(open, others));
  }

  private Finding tab(DocumentPane pane) {
    return new Finding(
        pane.titleProperty().get(),
        Strings.of("palette.openTab"),
        pane.icon(),
        Optional.empty(),
        Strings.of("palette.go"),
        () -> {
          window.model().selectedProperty().set(pane);
          pane.focus();
        });
  }

  private Finding file(Path file) {
    return new Finding(
        String.valueOf(file.getFileName()),
        folder(file),
        Icons.SQL_FILE,
        Optional.empty(),
        Strings.of("files.open"),
        () -> open(file));
  }

  private void open(Path file) {
    if (PreviewKind.isNamedForLook(file)) {
      window.openPreview(file);
    } else {
      window.documents().open(file);
    }
  }

  private String folder(Path file) {
    Path parent = file.getParent();
    return window
        .services()
        .map(services -> services.workspace().folder())
        .filter(folder -> parent != null && parent.startsWith(folder))
        .map(folder -> folder.relativize(parent).toString())
        .orElse(String.valueOf(parent));
  }

  private ObservableValue<PaletteOffer> commands() {
    return all(
        window.model().allCommands().stream()
            .filter(command -> command.enabled().get())
            .map(WindowFindings::command));
  }

  private static ObservableValue<PaletteOffer> all(Stream<Finding> findings) {
    return new ReadOnlyObjectWrapper<>(new PaletteOffer(findings.toList()));
  }

  private static Finding command(Command command) {
    return new Finding(
        command.title(),
        command.place(),
        command.icon(),
        command.key(),
        Strings.of("palette.run"),
        command::run);
  }
}
