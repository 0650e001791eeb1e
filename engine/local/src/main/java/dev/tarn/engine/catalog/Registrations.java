package dev.tarn.engine.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;
import org.apache.spark.sql.classic.SparkSession;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/// All that the catalog's database holds, as JSON: `schemas` with `name`, `location` and `comment`,
/// and `tables` with `schema`, `table`, `kind` (`managed`, `external` or `view`), `provider`,
/// `location` and `text`. Locations are URIs. Tables are not opened, so that damaged ones do not
/// disturb.
final class Registrations {
  private final ExternalCatalog catalog;

  Registrations(SparkSession session) {
    this.catalog = session.sharedState().externalCatalog();
  }

  /// Reads the database.
  ///
  /// @throws IOException never, since it is written to memory
  String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("schemas");
      List<String> schemas = list(catalog.listDatabases());
      for (String schema : schemas) {
        write(json, catalog.getDatabase(schema));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("tables");
      for (String schema : schemas) {
        for (CatalogTable table :
            list(catalog.getTablesByName(schema, catalog.listTables(schema)))) {
          write(json, schema, table);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, CatalogDatabase schema) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", schema.name());
    json.writeStringField("location", schema.locationUri().toString());
    json.writeStringField("comment", schema.description());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String schema, CatalogTable table)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", schema);
    json.writeStringField("table", table.identifier().table());
    json.writeStringField("kind", table.tableType().name().toLowerCase(Locale.ROOT));
    json.writeStringField("provider", OptionConverters.toJava(table.provider()).orElse(""));
    json.writeStringField(
        "location",
        OptionConverters.toJava(table.storage().locationUri()).map(Object::toString).orElse(""));
    json.writeStringField("text", OptionConverters.toJava(table.viewText()).orElse(""));
    json.writeEndObject();
  }

  private static <A> List<A> list(scala.collection.immutable.Seq<A> seq) {
    return CollectionConverters.asJava(seq);
  }
}
