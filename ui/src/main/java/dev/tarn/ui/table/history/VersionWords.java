package dev.tarn.ui.table.history;

import dev.tarn.session.table.PlainPredicate;
import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionCounts;
import dev.tarn.session.table.VersionKind;
import dev.tarn.session.table.VersionStatement;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells a version in plain words.
final class VersionWords {
  private static final Pattern COLUMN =
      Pattern.compile("\"name\":\"([^\"]*)\",\"type\":\"?([^\",}]*)");
  private static final Pattern SAME = Pattern.compile("\\b(\\w+) (?:=|<=>) \\1\\b");
  private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\":\"([^\"]*)\"");
  private static final String DOT = " · ";

  private VersionWords() {}

  /// What was done, in one or two words.
  static String title(TableVersion version) {
    return switch (version.kind()) {
      case CREATE -> Strings.of("tableHistory.kind.create");
      case CREATE_WITH_ROWS -> Strings.of("tableHistory.kind.createAs");
      case REPLACE ->
          Strings.of(
              version.version() == 0 ? "tableHistory.kind.create" : "tableHistory.kind.replace");
      case APPEND -> Strings.of("tableHistory.kind.append");
      case OVERWRITE -> Strings.of("tableHistory.kind.overwrite");
      case STREAM -> Strings.of("tableHistory.kind.stream");
      case MERGE -> Strings.of("tableHistory.kind.merge");
      case UPDATE -> Strings.of("tableHistory.kind.update");
      case DELETE -> Strings.of("tableHistory.kind.delete");
      case TRUNCATE -> Strings.of("tableHistory.kind.truncate");
      case OPTIMIZE -> Strings.of("tableHistory.kind.optimize");
      case RESTORE -> Strings.of("tableHistory.kind.restore");
      case CLONE -> Strings.of("tableHistory.kind.clone");
      case CONVERT -> Strings.of("tableHistory.kind.convert");
      case STATISTICS -> Strings.of("tableHistory.kind.statistics");
      case COLUMNS, PROPERTIES, VACUUM, REORG, OTHER -> operation(version.operation());
    };
  }

  private static String operation(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ADD COLUMNS" -> Strings.of("tableHistory.kind.addColumn");
      case "DROP COLUMNS" -> Strings.of("tableHistory.kind.dropColumn");
      case "CHANGE COLUMN", "CHANGE COLUMNS" -> Strings.of("tableHistory.kind.changeColumn");
      case "SET TBLPROPERTIES" -> Strings.of("tableHistory.kind.setProperties");
      case "UNSET TBLPROPERTIES" -> Strings.of("tableHistory.kind.unsetProperties");
      case "VACUUM START" -> Strings.of("tableHistory.kind.vacuumStart");
      case "VACUUM END" -> Strings.of("tableHistory.kind.vacuum");
      default ->
          name.isEmpty()
              ? Strings.of("tableHistory.kind.other")
              : name.substring(0, 1).toUpperCase(Locale.ROOT)
                  + name.substring(1).toLowerCase(Locale.ROOT);
    };
  }

  /// Who did what: the line below the title.
  static String caption(TableVersion version, @Nullable VersionStatement statement) {
    List<String> parts = new ArrayList<>();
    String user = version.user();
    if (user == null && statement != null) {
      user = statement.mine() ? Strings.of("tableHistory.you") : statement.user();
    }
    if (user != null && !user.isBlank()) {
      parts.add(user);
    }
    if (statement != null && !statement.entity().isEmpty()) {
      parts.add(statement.entity());
    }
    if (version.note() != null && !version.note().isBlank()) {
      parts.add(version.note().strip());
    }
    String what = what(version);
    if (!what.isBlank()) {
      parts.add(what);
    }
    return String.join(DOT, parts);
  }

  /// With what it was done: a condition, columns, properties, files.
  static String what(TableVersion version) {
    return switch (version.kind()) {
      case UPDATE, DELETE -> predicate(version, "predicate");
      case OVERWRITE -> predicate(version, "predicate");
      case MERGE ->
          version
              .parameter("predicate")
              .map(PlainPredicate::of)
              .map(condition -> SAME.matcher(condition).replaceAll("$1"))
              .map(condition -> Strings.of("tableHistory.on", condition))
              .orElse("");
      case COLUMNS -> columns(version);
      case OPTIMIZE, REORG -> files(version);
      case PROPERTIES -> properties(version);
      case RESTORE ->
          version
              .parameter("version")
              .map(back -> Strings.of("tableHistory.toVersion", back))
              .or(() -> version.parameter("timestamp"))
              .orElse("");
      case VACUUM ->
          version.metric("numDeletedFiles").isPresent()
              ? Strings.of(
                  "tableHistory.files.deleted", version.metric("numDeletedFiles").getAsLong())
              : "";
      case CLONE -> version.parameter("source").orElse("");
      case CREATE,
          CREATE_WITH_ROWS,
          REPLACE,
          APPEND,
          STREAM,
          TRUNCATE,
          CONVERT,
          STATISTICS,
          OTHER ->
          "";
    };
  }

  private static String predicate(TableVersion version, String name) {
    return version.parameter(name).map(PlainPredicate::of).orElse("");
  }

  private static String columns(TableVersion version) {
    if (version.parameter("oldColumnPath").isPresent()) {
      return Strings.of(
          "tableHistory.renamed",
          version.parameter("oldColumnPath").orElse(""),
          version.parameter("newColumnPath").orElse(""));
    }
    String told = version.parameter("columns").or(() -> version.parameter("column")).orElse("");
    List<String> columns = new ArrayList<>();
    for (Matcher found = COLUMN.matcher(told); found.find(); ) {
      columns.add(found.group(1) + " " + found.group(2));
    }
    return columns.isEmpty()
        ? told.replaceAll("[\\[\\]\"{}]", "").replace(",", ", ")
        : String.join(", ", columns);
  }

  private static String files(TableVersion version) {
    OptionalLong removed = version.metric("numRemovedFiles");
    OptionalLong added = version.metric("numAddedFiles");
    return removed.isPresent() && added.isPresent()
        ? Strings.of("tableHistory.files", removed.getAsLong(), added.getAsLong())
        : "";
  }

  private static String properties(TableVersion version) {
    String told =
        version
            .parameter("properties")
            .or(() -> version.parameter("newClusteringColumns"))
            .orElse("");
    String pairs =
        PAIR.matcher(told)
            .results()
            .map(pair -> pair.group(1).replaceFirst("^delta\\.", "") + " = " + pair.group(2))
            .collect(Collectors.joining(", "));
    if (!pairs.isEmpty()) {
      return pairs;
    }
    return version
        .parameter("expr")
        .map(condition -> version.parameter("name").orElse("") + " " + condition)
        .or(() -> version.parameter("name"))
        .orElse(told.replaceAll("[\\[\\]\"]", ""));
  }

  /// A sentence with all that was counted.
  static String sentence(TableVersion version) {
    VersionCounts counts = version.counts();
    long added = counts.rowsAdded().orElse(0);
    long updated = counts.rowsUpdated().orElse(0);
    long deleted = counts.rowsDeleted().orElse(0);
    List<String> parts = new ArrayList<>();
    if (version.kind() == VersionKind.MERGE && added + updated + deleted > 0) {
      parts.add(
          Strings.of(
              "tableHistory.merged", added + updated + deleted, rows(updated, added, deleted)));
    } else if (added + updated + deleted > 0) {
      parts.add(title(version) + ": " + rows(updated, added, deleted));
    } else {
      String what = what(version);
      parts.add(title(version) + (what.isEmpty() ? "" : ": " + what));
    }
    bytes("tableHistory.in", counts.filesAdded(), counts.bytesAdded(), parts);
    bytes("tableHistory.out", counts.filesRemoved(), counts.bytesRemoved(), parts);
    return String.join(DOT, parts);
  }

  private static String rows(long updated, long added, long deleted) {
    List<String> rows = new ArrayList<>();
    if (updated > 0) {
      rows.add(Strings.of("tableHistory.updated", updated));
    }
    if (added > 0) {
      rows.add(Strings.of("tableHistory.inserted", added));
    }
    if (deleted > 0) {
      rows.add(Strings.of("tableHistory.deleted", deleted));
    }
    return String.join(", ", rows);
  }

  private static void bytes(
      String key, OptionalLong files, OptionalLong bytes, List<String> parts) {
    if (files.isPresent() && files.getAsLong() > 0) {
      String size = bytes.isPresent() ? " (" + Quantities.bytes(bytes.getAsLong()) + ")" : "";
      parts.add(Strings.of(key, files.getAsLong()) + size);
    }
  }
}
