package dev.tarn.ui.catalog;

import dev.tarn.session.TableName;
import dev.tarn.ui.catalog.change.ChangeEcho;

/// Has the tree look again where something was changed; it keeps its place.
///
/// @param tree the tree
/// @param target takes scripts
record CatalogEcho(CatalogController tree, CatalogTarget target) implements ChangeEcho {

  @Override
  public void tablesChanged(String catalog, String schema) {
    tree.reload(new Entry.OfSchema(catalog, schema).path());
  }

  @Override
  public void schemasChanged(String catalog) {
    tree.reload(new Entry.OfCatalog(catalog).path());
  }

  @Override
  public void came(TableName table) {
    tree.reveal(table);
  }

  @Override
  public void schemaCame(String catalog, String schema) {
    tree.reveal(new Entry.OfCatalog(catalog).path(), new Entry.OfSchema(catalog, schema).path());
  }

  @Override
  public void volumeCame(String catalog, String schema, String name) {
    tree.revealVolume(catalog, schema, name);
  }

  @Override
  public void script(String sql) {
    target.script(sql);
  }
}
