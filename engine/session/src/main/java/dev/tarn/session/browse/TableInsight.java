package dev.tarn.session.browse;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a tree tells of a table beside its name, found out without reading its rows.
///
/// @param name its full name
/// @param form what stands behind it
/// @param provider the format, such as `delta`; empty if it is not told
/// @param location where its files are, as the engine writes it, or null
/// @param comment what its owner wrote about it, or null
/// @param columns of all that are told at once; may be empty
/// @param toldTags that the engine tells; those of a Delta table stand in its folder
/// @param rows if something cheap tells them
/// @param bytes if something cheap tells them
/// @param measure of a Delta table on this machine
public record TableInsight(
    TableName name,
    TableForm form,
    String provider,
    @Nullable String location,
    @Nullable String comment,
    List<ColumnWords> columns,
    List<String> toldTags,
    OptionalLong rows,
    OptionalLong bytes,
    Optional<TableMeasure> measure) {

  /// A column's name and what was written about it.
  ///
  /// @param name as written
  /// @param comment empty for none
  public record ColumnWords(String name, String comment) {}

  /// Copies the lists.
  public TableInsight {
    columns = List.copyOf(columns);
    toldTags = List.copyOf(toldTags);
  }

  /// What a list of tables tells of one.
  ///
  /// @param table from the list
  /// @return without all that takes a question of its own
  public static TableInsight named(TableInfo table) {
    return new TableInsight(
        table.name(),
        table.kind() == TableInfo.Kind.VIEW ? TableForm.VIEW : TableForm.MANAGED,
        "",
        null,
        table.comment(),
        List.of(),
        List.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  /// The tags that were given to it.
  ///
  /// @return none if there are none, or nothing cheap tells them
  public List<String> tags() {
    return measure.map(TableMeasure::tags).orElse(toldTags);
  }

  /// What its owner should look at.
  ///
  /// @return none for a healthy one, and where nothing cheap tells it
  public List<HealthMark> marks() {
    return measure.map(HealthMark::of).orElse(List.of());
  }

  /// The same with what its folder tells.
  TableInsight with(TableMeasure told) {
    return new TableInsight(
        name,
        form,
        provider,
        location,
        told.comment() == null ? comment : told.comment(),
        told.columns().isEmpty() ? columns : told.columns(),
        toldTags,
        told.rows(),
        told.bytes(),
        Optional.of(told));
  }

  /// The same with what the engine counted.
  TableInsight counted(OptionalLong rowCount, OptionalLong byteCount) {
    return new TableInsight(
        name, form, provider, location, comment, columns, toldTags, rowCount, byteCount, measure);
  }
}
