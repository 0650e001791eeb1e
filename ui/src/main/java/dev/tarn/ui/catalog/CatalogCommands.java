package dev.tarn.ui.catalog;

import dev.tarn.session.TableInfo;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Reasoned;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The commands of the tree with their keys.
final class CatalogCommands {
  /// The sample data is read-only.
  private static final String SAMPLES = "samples";

  final Command open;
  final Command query;
  final Command insert;
  final Command copy;
  final Command copyPath;
  final Command rename;
  final Command comment;
  final Command tags;
  final Command definition;
  final Command merge;
  final Command optimise;
  final Command openFolder;
  final Command drop;
  final Command newSchema;
  final Command newTable;
  final Command dropSchema;
  final Command dropped;
  final Command refresh;
  final VolumeCommands volumes;

  private final CatalogModel model;

  CatalogCommands(CatalogVerbs verbs, VolumeVerbs volumeVerbs, CatalogModel model) {
    this.model = model;
    this.volumes = new VolumeCommands(volumeVerbs, model);
    BooleanBinding some = when(node -> true);
    BooleanBinding relation = when(node -> node.entry() instanceof Entry.OfTable);
    BooleanBinding table = when(CatalogCommands::isTable);
    BooleanBinding mine = when(node -> node.entry() instanceof Entry.OfTable && isMine(node));
    open = of(Strings.of("tree.open"), Feather.EXTERNAL_LINK, verbs::open, relation).key("F4");
    query =
        of(Strings.of("catalog.query"), Icons.RUN, verbs::query, relation).key("Shortcut+Enter");
    insert =
        of(Strings.of("catalog.insert"), Feather.CORNER_DOWN_RIGHT, verbs::insert, some)
            .key("Enter");
    copy = of(Strings.of("catalog.copy"), Feather.COPY, verbs::copy, some).key("Shortcut+C");
    copyPath =
        of(Strings.of("tree.copyPath"), Feather.LINK, verbs::copyPath, table).key("Shift+Alt+C");
    BooleanBinding mineTable = when(node -> isTable(node) && isMine(node));
    rename = of(Strings.of("tree.rename"), Feather.EDIT_2, verbs::rename, mine).key("F2");
    comment = of(Strings.of("tree.comment"), Feather.MESSAGE_SQUARE, verbs::comment, mine);
    tags = of(Strings.of("tree.tags"), Feather.TAG, verbs::tags, mine);
    openFolder =
        of(
                Strings.of("tree.openFolder"),
                Feather.FOLDER,
                verbs::openFolder,
                new Reasoned(
                    () -> model.localProperty().get() ? noTable() : Strings.of("tree.off.remote"),
                    model.selectedProperty(),
                    model.localProperty()))
            .key("Shift+Alt+R");
    drop = of(Strings.of("tree.drop"), Feather.TRASH_2, verbs::drop, mine).key("Delete");
    definition = of(Strings.of("tree.definition"), Feather.CODE, verbs::define, relation);
    merge = of(Strings.of("merge.command"), Feather.GIT_MERGE, verbs::merge, mineTable);
    optimise = of(Strings.of("tree.optimise"), Feather.ZAP, verbs::optimise, mineTable);
    newSchema =
        of(
            Strings.of("tree.newSchema"),
            Feather.FOLDER_PLUS,
            verbs::newSchema,
            when(CatalogCommands::holdsSchemas));
    newTable =
        of(
            Strings.of("newTable.command"),
            Feather.GRID,
            verbs::newTable,
            Bindings.not(when(node -> node.entry().home().catalog().equals(SAMPLES))));
    dropSchema =
        of(
            Strings.of("tree.dropSchema"),
            Feather.TRASH_2,
            verbs::dropSchema,
            when(node -> node.entry() instanceof Entry.OfSchema && isMine(node)));
    dropped = of(Strings.of("tree.dropped"), Feather.ARCHIVE, verbs::showDropped);
    refresh = of(Strings.of("catalog.refresh"), Feather.REFRESH_CW, verbs::refresh).key("F5");
  }

  /// All of them, in the order of the palette.
  List<Command> all() {
    return Stream.concat(own(), volumes.all().stream()).toList();
  }

  private Stream<Command> own() {
    return Stream.of(
        open,
        query,
        insert,
        copy,
        copyPath,
        openFolder,
        definition,
        merge,
        optimise,
        rename,
        comment,
        tags,
        drop,
        newTable,
        newSchema,
        dropSchema,
        dropped,
        refresh);
  }

  /// Why the selected row has no folder; empty if it may have one.
  private String noTable() {
    return model.selected().filter(CatalogCommands::isTable).isPresent()
        ? ""
        : Strings.of("tree.off.noTable");
  }

  private static boolean isMine(CatalogNode node) {
    return switch (node.entry()) {
      case Entry.All _ -> false;
      case Entry.OfCatalog(String name) -> !name.equals(SAMPLES);
      case Entry.OfSchema(String catalog, _) -> !catalog.equals(SAMPLES);
      case Entry.OfTable(TableInfo info) -> !info.name().catalog().equals(SAMPLES);
      case Entry.OfColumn _, Entry.OfFunctions _, Entry.OfFunction _ -> false;
      case Entry.OfVolumes _, Entry.OfVolume _, Entry.OfFile _ -> false;
    };
  }

  private static boolean holdsSchemas(CatalogNode node) {
    return isMine(node) && !(node.entry() instanceof Entry.OfTable);
  }

  private static boolean isTable(CatalogNode node) {
    return node.entry() instanceof Entry.OfTable(TableInfo info)
        && info.kind() == TableInfo.Kind.TABLE;
  }

  private BooleanBinding when(Predicate<CatalogNode> fits) {
    return Bindings.createBooleanBinding(
        () -> model.selected().filter(fits).isPresent(), model.selectedProperty());
  }

  private static Command of(
      String title, Ikon icon, Runnable action, ObservableBooleanValue enabled) {
    return of(title, icon, action).enabled(enabled);
  }

  private static Command of(String title, Ikon icon, Runnable action) {
    return Command.of(title, Strings.of("place.catalog"), icon, action);
  }
}
