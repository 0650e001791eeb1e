package dev.tarn.ui.catalog;

import dev.tarn.session.TableInfo;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.catalog.change.ChangePlace;
import dev.tarn.ui.catalog.change.DroppedBox;
import dev.tarn.ui.catalog.change.SchemaChanges;
import dev.tarn.ui.catalog.change.TableChanges;
import dev.tarn.ui.catalog.create.NewTableBox;
import dev.tarn.ui.catalog.create.NewTableDesk;
import dev.tarn.ui.catalog.create.NewTableDrafts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What is done with the selected row of the tree. For the window's thread.
final class CatalogVerbs {
  private final ChangeDesk desk;
  private final CatalogTarget target;
  private final CatalogController controller;
  private final NewTableDrafts drafts = new NewTableDrafts();
  private @Nullable ChangePlace place;

  CatalogVerbs(ChangeDesk desk, CatalogTarget target, CatalogController controller) {
    this.desk = desk;
    this.target = target;
    this.controller = controller;
  }

  /// Takes where changes are done; null while there is no engine.
  void use(@Nullable ChangePlace changes) {
    place = changes;
  }

  void open() {
    table().ifPresent(info -> target.open(info.name()));
  }

  void merge() {
    table().ifPresent(info -> target.merge(info.name()));
  }

  void query() {
    table().ifPresent(info -> target.query(info.name()));
  }

  void insert() {
    node().ifPresent(node -> target.insert(node.entry().sql()));
  }

  void copy() {
    node().ifPresent(node -> copy(node.entry().sql()));
  }

  void rename() {
    change(TableChanges::rename);
  }

  void comment() {
    change(TableChanges::comment);
  }

  void tags() {
    change(TableChanges::tags);
  }

  void drop() {
    change(TableChanges::drop);
  }

  void define() {
    change(TableChanges::define);
  }

  void optimise() {
    change(TableChanges::optimise);
  }

  void newSchema() {
    schemas((changes, catalog, _) -> changes.create(catalog));
  }

  void newTable() {
    ChangePlace changes = place;
    if (changes != null) {
      Entry.OfSchema where =
          node()
              .map(CatalogNode::entry)
              .orElseGet(() ->
                  changes.session().endpoint().own()
                      ? new Entry.All()
                      : new Entry.OfCatalog("spark_catalog"))
              .home();
      NewTableBox.open(
          where.catalog(),
          where.name(),
          new NewTableDesk(desk, changes.session(), controller.echo(), target::open, drafts));
    }
  }

  void dropSchema() {
    schemas((changes, catalog, schema) -> changes.drop(catalog, schema));
  }

  void showDropped() {
    ChangePlace changes = place;
    if (changes != null) {
      new DroppedBox(desk, changes, controller.echo()).show();
    }
  }

  void copyPath() {
    change(TableChanges::copyPath);
  }

  void openFolder() {
    change(TableChanges::openFolder);
  }

  void refresh() {
    node()
        .filter(CatalogNode::canHaveChildren)
        .ifPresentOrElse(controller::load, controller::refresh);
  }

  /// Something that is done in a catalog, or to one of its schemas.
  private interface SchemaVerb {
    void on(SchemaChanges changes, String catalog, String schema);
  }

  private void schemas(SchemaVerb verb) {
    ChangePlace changes = place;
    if (changes != null) {
      SchemaChanges schemas = new SchemaChanges(desk, changes, controller.echo());
      node()
          .ifPresent(node -> {
            switch (node.entry()) {
              case Entry.OfCatalog(String name) -> verb.on(schemas, name, "");
              case Entry.OfSchema(String catalog, String name) -> verb.on(schemas, catalog, name);
              case Entry.All _,
                  Entry.OfTable _,
                  Entry.OfColumn _,
                  Entry.OfFunctions _,
                  Entry.OfFunction _,
                  Entry.OfVolumes _,
                  Entry.OfVolume _,
                  Entry.OfFile _ -> {}
            }
          });
    }
  }

  private void change(BiConsumer<TableChanges, TableInfo> verb) {
    ChangePlace changes = place;
    if (changes != null) {
      table()
          .ifPresent(info -> verb.accept(new TableChanges(desk, changes, controller.echo()), info));
    }
  }

  private Optional<CatalogNode> node() {
    return controller.selected();
  }

  private Optional<TableInfo> table() {
    return node()
        .flatMap(node ->
            node.entry() instanceof Entry.OfTable(TableInfo info)
                ? Optional.of(info)
                : Optional.empty());
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
