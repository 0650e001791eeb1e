package dev.tarn.session.complete;

import static dev.tarn.session.TableName.quoted;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.complete.Collector.Offer;
import dev.tarn.session.complete.Proposal.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Offers catalogs, schemas, tables and views, named as shortly as the current schema allows.
final class TableOffers {
  private static final int CTE = Completion.BEST + 5;
  private static final int HERE = Completion.BEST;
  private static final int NEAR = 75;
  private static final int FAR = 60;
  private static final int SCHEMA = 55;
  private static final int CATALOG = 50;

  /// The tables of further schemas are not asked for unbidden.
  private static final int MOST_SCHEMAS = 60;

  private final Metadata metadata;
  private final Set<Want> wants;
  private final Collector collector;

  TableOffers(Metadata metadata, Set<Want> wants, Collector collector) {
    this.metadata = metadata;
    this.wants = wants;
    this.collector = collector;
  }

  void ctes(Block from) {
    Set<String> seen = new HashSet<>();
    for (Block block = from; block != null; block = block.parent()) {
      for (Block.Cte cte : block.ctes()) {
        if (seen.add(cte.name())) {
          collector.offer(Offer.of(Kind.CTE, cte.name(), "", quoted(cte.name())), CTE);
        }
      }
    }
  }

  /// All tables that are known, those of the current schema first.
  void all() {
    String catalog = metadata.currentCatalog();
    String schema = metadata.currentSchema();
    if (catalog.isEmpty()) {
      wants.add(new Want.Current());
    } else {
      tables(catalog, schema, HERE, "");
    }
    tables("", "", HERE, "");
    schemas(catalog, SCHEMA);
    catalogs(CATALOG);
    int asked = 0;
    for (String each : metadata.catalogs().orElse(List.of())) {
      for (String other : known(each)) {
        boolean here = each.equals(catalog) && other.equals(schema);
        if (!here && asked++ < MOST_SCHEMAS) {
          boolean near = each.equals(catalog);
          String prefix = near ? quoted(other) : quoted(each) + "." + quoted(other);
          tables(each, other, near ? NEAR : FAR, prefix + ".");
        }
      }
    }
  }

  /// What stands below a catalog or schema.
  void below(List<String> path) {
    String first = path.getFirst();
    if (path.size() == 2) {
      tables(first, path.get(1), HERE, "");
    } else if (path.size() == 1) {
      boolean catalog =
          metadata.catalogs().orElse(List.of()).stream().anyMatch(first::equalsIgnoreCase);
      wants.add(new Want.Catalogs());
      String current = metadata.currentCatalog();
      if (current.isEmpty()) {
        wants.add(new Want.Current());
      } else if (known(current).stream().anyMatch(first::equalsIgnoreCase)) {
        tables(current, first, HERE, "");
      }
      if (catalog) {
        schemas(first, HERE);
      }
    }
  }

  void catalogs(int weight) {
    wants.add(new Want.Catalogs());
    for (String name : metadata.catalogs().orElse(List.of())) {
      collector.offer(Offer.of(Kind.CATALOG, name, "", quoted(name)), weight);
    }
  }

  void schemas(String catalog, int weight) {
    if (catalog.isEmpty()) {
      wants.add(new Want.Current());
      return;
    }
    for (String name : known(catalog)) {
      collector.offer(Offer.of(Kind.SCHEMA, name, catalog, quoted(name)), weight);
    }
  }

  private List<String> known(String catalog) {
    wants.add(new Want.Schemas(catalog));
    return metadata.schemas(catalog).orElse(List.of());
  }

  private void tables(String catalog, String schema, int weight, String prefix) {
    wants.add(new Want.Tables(catalog, schema));
    for (TableInfo table : metadata.tables(catalog, schema).orElse(List.of())) {
      TableName name = table.name();
      if (!collector.fits(name.table())) {
        continue;
      }
      String about = catalog.isEmpty() ? "" : catalog + "." + schema;
      collector.offer(
          Offer.of(
                  table.kind() == TableInfo.Kind.VIEW ? Kind.VIEW : Kind.TABLE,
                  name.table(),
                  about,
                  prefix + quoted(name.table()))
              .help(table.comment() == null ? "" : table.comment()),
          weight);
    }
  }
}
