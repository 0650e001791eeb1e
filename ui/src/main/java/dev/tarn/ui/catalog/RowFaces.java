package dev.tarn.ui.catalog;

import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.TableForm;
import dev.tarn.session.browse.TableInsight;
import dev.tarn.session.volume.Volume;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Finds the looks of rows.
final class RowFaces {
  private final Insights insights;

  RowFaces(Insights insights) {
    this.insights = insights;
  }

  /// The look of a row in sight; what is missing is found out behind.
  RowFace of(CatalogNode node) {
    return switch (node.entry()) {
      case Entry.All _ -> RowFace.of(Icons.CATALOG, "", "", "");
      case Entry.OfCatalog(String name) -> RowFace.of(Icons.CATALOG, "icon-accent", name, "");
      case Entry.OfSchema(_, String name) -> RowFace.of(Icons.SCHEMA, "", name, count(node));
      case Entry.OfTable(TableInfo info) -> table(info);
      case Entry.OfColumn(_, Column column) -> column(column);
      case Entry.OfFunctions(_, _, List<String> names) ->
          RowFace.of(
              Feather.FOLDER, "", Strings.of("tree.functions"), Quantities.count(names.size()));
      case Entry.OfVolumes(_, _, List<Volume> volumes) ->
          RowFace.of(
              Feather.HARD_DRIVE, "", Strings.of("volume.all"), Quantities.count(volumes.size()));
      case Entry.OfVolume(Volume volume) -> volume(volume);
      case Entry.OfFile file -> file(file);
      case Entry.OfFunction(_, _, String name) -> RowFace.of(Feather.CODE, "", name, "");
    };
  }

  private static RowFace file(Entry.OfFile file) {
    return new RowFace(
        file.folder() ? Feather.FOLDER : Feather.FILE,
        "",
        file.name(),
        "",
        file.folder() ? "" : Quantities.bytes(Math.max(0, file.bytes())),
        false,
        file.path());
  }

  private static RowFace volume(Volume volume) {
    String form = volume.external() ? Strings.of("tree.form.external") : "";
    return new RowFace(
        Feather.BOX,
        "",
        volume.name(),
        volume.comment().isEmpty() ? form : volume.comment(),
        "",
        false,
        volume.path() + "\n" + volume.folder());
  }

  private static RowFace column(Column column) {
    String comment = column.comment();
    String about =
        comment == null || comment.isBlank()
            ? column.type().sql()
            : Strings.of("catalog.column", column.type().sql(), comment);
    return new RowFace(
        Icons.of(column.type()), "", column.name(), about, "", false, column.name() + "  " + about);
  }

  private RowFace table(TableInfo info) {
    Optional<TableInsight> insight = insights.seen(info.name());
    TableForm form =
        insight
            .map(TableInsight::form)
            .orElse(
                switch (info.kind()) {
                  case TABLE -> TableForm.MANAGED;
                  case VIEW -> TableForm.VIEW;
                });
    return new RowFace(
        icon(form),
        "",
        info.name().table(),
        "",
        hint(form, insight),
        insight.map(known -> !known.marks().isEmpty()).orElse(false),
        tooltip(info.name(), form, insight));
  }

  private static String tooltip(TableName table, TableForm form, Optional<TableInsight> insight) {
    List<String> lines = new ArrayList<>();
    String format = insight.map(TableInsight::provider).orElse("");
    lines.add(
        format.isEmpty()
            ? table.sql()
            : Strings.of("tree.tooltip.kind", table.sql(), word(form), format));
    insight.map(TableInsight::comment).ifPresent(lines::add);
    insight
        .map(TableInsight::tags)
        .filter(tags -> !tags.isEmpty())
        .ifPresent(tags -> lines.add(Strings.of("tree.tooltip.tags", String.join(" · ", tags))));
    insight.ifPresent(known -> known.rows().ifPresent(rows -> lines.add(size(known, rows))));
    insight.ifPresent(known -> lines.addAll(HealthWords.of(known)));
    return String.join("\n", lines);
  }

  private static String size(TableInsight known, long rows) {
    return known.bytes().isPresent()
        ? Strings.of("tree.tooltip.size", rows, Quantities.bytes(known.bytes().getAsLong()))
        : Strings.of("tree.tooltip.rows", rows);
  }

  private static String hint(TableForm form, Optional<TableInsight> insight) {
    if (form.isView()) {
      return Strings.of("catalog.view");
    }
    if (form == TableForm.STREAMING || form == TableForm.MATERIALIZED_VIEW) {
      return word(form);
    }
    return insight
        .map(known ->
            known.rows().isPresent()
                ? Quantities.shortCount(known.rows().getAsLong())
                : known.bytes().isPresent() ? Quantities.bytes(known.bytes().getAsLong()) : "")
        .orElse("");
  }

  private static Ikon icon(TableForm form) {
    return switch (form) {
      case MANAGED -> Icons.TABLE;
      case EXTERNAL -> Icons.EXTERNAL_TABLE;
      case VIEW -> Icons.VIEW;
      case MATERIALIZED_VIEW -> Icons.KEPT_VIEW;
      case STREAMING -> Icons.STREAMING_TABLE;
    };
  }

  private static String word(TableForm form) {
    return switch (form) {
      case MANAGED -> Strings.of("tree.form.managed");
      case EXTERNAL -> Strings.of("tree.form.external");
      case VIEW -> Strings.of("catalog.view");
      case MATERIALIZED_VIEW -> Strings.of("tree.form.materialized");
      case STREAMING -> Strings.of("tree.form.streaming");
    };
  }

  private static String count(CatalogNode schema) {
    return schema.loading() instanceof CatalogNode.Loading.Known
        ? Quantities.count(
            schema.children().stream()
                .filter(child -> child.entry() instanceof Entry.OfTable)
                .count())
        : "";
  }
}
