package dev.tarn.ui.table;

import dev.tarn.session.table.DeltaFacts;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.VacuumLook;
import dev.tarn.ui.text.Strings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/// All that keeps a table well, in groups.
final class CareActions {
  private static final Predicate<TableFacts> DELTA = TableFacts::isDelta;

  private CareActions() {}

  /// The groups with their titles.
  static Map<String, List<CareAction>> all() {
    Map<String, List<CareAction>> groups = new LinkedHashMap<>();
    groups.put(Strings.of("care.files"), files());
    groups.put(Strings.of("care.columns"), columns());
    groups.put(Strings.of("care.rules"), rules());
    groups.put(Strings.of("care.features"), features());
    groups.put(Strings.of("care.copies"), copies());
    return groups;
  }

  /// Those that change one column.
  static List<CareAction> ofColumn() {
    return all().values().stream().flatMap(List::stream).filter(CareAction::isOfColumn).toList();
  }

  private static List<CareAction> files() {
    return List.of(
        CareAction.of(
                Strings.of("care.optimize"),
                Strings.of("care.optimize.about"),
                Feather.ZAP,
                DELTA.and(facts -> !isClustered(facts)),
                List.of(
                    CareField.text(Strings.of("care.optimize.where"), ""),
                    CareField.text(Strings.of("care.optimize.order"), "")),
                (facts, values) ->
                    "OPTIMIZE "
                        + facts.name().exact()
                        + part(" WHERE ", values.get(0))
                        + zorder(values.get(1)))
            .measuring(CareWords::small),
        CareAction.of(
                Strings.of("care.optimize"),
                Strings.of("care.optimize.clustered"),
                Feather.ZAP,
                DELTA.and(CareActions::isClustered),
                List.of(
                    CareField.choice(
                        Strings.of("care.optimize.which"),
                        _ ->
                            List.of(
                                Strings.of("care.optimize.new"),
                                Strings.of("care.optimize.full")))),
                (facts, values) ->
                    "OPTIMIZE "
                        + facts.name().exact()
                        + (values.getFirst().equals(Strings.of("care.optimize.full"))
                            ? " FULL"
                            : ""))
            .measuring(CareWords::small),
        CareAction.of(
            Strings.of("care.cluster"),
            Strings.of("care.cluster.about"),
            Feather.GRID,
            DELTA.and(facts -> facts.partitions().isEmpty()),
            List.of(
                CareField.text(
                    Strings.of("care.cluster.columns"),
                    facts ->
                        facts.deltaFacts().map(DeltaFacts::clusters).stream()
                            .flatMap(List::stream)
                            .collect(Collectors.joining(", ")))),
            (facts, values) ->
                alter(facts)
                    + (values.getFirst().isBlank()
                        ? "CLUSTER BY NONE"
                        : "CLUSTER BY (" + names(values.getFirst()) + ")")),
        CareAction.of(
                Strings.of("care.vacuum"),
                Strings.of("care.vacuum.about"),
                Feather.TRASH_2,
                DELTA,
                List.of(),
                (facts, _) -> "VACUUM " + facts.name().exact())
            .looking((session, facts) -> CareWords.vacuum(VacuumLook.of(session, facts.name()))),
        CareAction.of(
                Strings.of("care.purge"),
                Strings.of("care.purge.about"),
                Feather.SCISSORS,
                has("deletionVectors"),
                List.of(),
                (facts, _) -> "REORG TABLE " + facts.name().exact() + " APPLY (PURGE)")
            .measuring(CareWords::deleted),
        CareAction.of(
                Strings.of("care.analyze"),
                Strings.of("care.analyze.about"),
                Feather.BAR_CHART_2,
                DELTA,
                List.of(),
                (facts, _) -> "ANALYZE TABLE " + facts.name().exact() + " COMPUTE DELTA STATISTICS")
            .measuring(CareWords::unmeasured),
        CareAction.of(
                Strings.of("care.checkpoint"),
                Strings.of("care.checkpoint.about"),
                Feather.FLAG,
                DELTA,
                List.of(),
                (facts, _) -> "CHECKPOINT TABLE " + facts.name().exact())
            .measuring(CareWords::commits));
  }

  private static List<CareAction> columns() {
    return List.of(
        CareAction.of(
            Strings.of("care.add"),
            Strings.of("care.add.about"),
            Feather.PLUS,
            DELTA,
            List.of(
                CareField.text(Strings.of("care.column.name"), ""),
                CareField.text(Strings.of("care.column.type"), "STRING"),
                CareField.text(Strings.of("care.column.comment"), "")),
            (facts, values) ->
                alter(facts)
                    + "ADD COLUMN "
                    + Sql.name(values.get(0))
                    + " "
                    + values.get(1)
                    + (values.get(2).isBlank() ? "" : " COMMENT " + Sql.text(values.get(2)))),
        CareAction.of(
                Strings.of("care.rename"),
                Strings.of("care.rename.about"),
                Feather.EDIT_3,
                has("columnMapping"),
                List.of(
                    CareField.column(Strings.of("care.column")),
                    CareField.text(Strings.of("care.rename.to"), "")),
                (facts, values) ->
                    alter(facts)
                        + "RENAME COLUMN "
                        + Sql.name(values.get(0))
                        + " TO "
                        + Sql.name(values.get(1)))
            .needing(Strings.of("care.needs.mapping")),
        CareAction.of(
                Strings.of("care.drop"),
                Strings.of("care.drop.about"),
                Feather.MINUS,
                has("columnMapping"),
                List.of(CareField.column(Strings.of("care.column"))),
                (facts, values) -> alter(facts) + "DROP COLUMN " + Sql.name(values.getFirst()))
            .needing(Strings.of("care.needs.mapping")),
        CareAction.of(
                Strings.of("care.type"),
                Strings.of("care.type.about"),
                Feather.MAXIMIZE_2,
                has("typeWidening"),
                List.of(
                    CareField.column(Strings.of("care.column")),
                    CareField.text(Strings.of("care.column.type"), "BIGINT")),
                (facts, values) ->
                    alter(facts)
                        + "ALTER COLUMN "
                        + Sql.name(values.get(0))
                        + " TYPE "
                        + values.get(1))
            .needing(Strings.of("care.needs.widening")),
        CareAction.of(
                Strings.of("care.default"),
                Strings.of("care.default.about"),
                Feather.CORNER_DOWN_RIGHT,
                has("allowColumnDefaults"),
                List.of(
                    CareField.column(Strings.of("care.column")),
                    CareField.text(Strings.of("care.default.value"), "")),
                (facts, values) ->
                    alter(facts)
                        + "ALTER COLUMN "
                        + Sql.name(values.get(0))
                        + (values.get(1).isBlank()
                            ? " DROP DEFAULT"
                            : " SET DEFAULT " + values.get(1)))
            .needing(Strings.of("care.needs.defaults")),
        CareAction.of(
            Strings.of("care.identity"),
            Strings.of("care.identity.about"),
            Feather.HASH,
            has("identityColumns"),
            List.of(CareField.column(Strings.of("care.column"))),
            (facts, values) ->
                alter(facts) + "ALTER COLUMN " + Sql.name(values.getFirst()) + " SYNC IDENTITY"));
  }

  private static List<CareAction> rules() {
    return List.of(
        CareAction.of(
            Strings.of("care.check"),
            Strings.of("care.check.about"),
            Feather.CHECK_SQUARE,
            DELTA,
            List.of(
                CareField.text(Strings.of("care.check.name"), ""),
                CareField.text(Strings.of("care.check.condition"), "")),
            (facts, values) ->
                alter(facts)
                    + "ADD CONSTRAINT "
                    + Sql.name(values.get(0))
                    + " CHECK ("
                    + values.get(1)
                    + ")"),
        CareAction.of(
            Strings.of("care.uncheck"),
            Strings.of("care.uncheck.about"),
            Feather.X_SQUARE,
            DELTA.and(facts -> !facts.constraints().isEmpty()),
            List.of(
                CareField.choice(
                    Strings.of("care.check.name"),
                    facts -> List.copyOf(facts.constraints().keySet()))),
            (facts, values) -> alter(facts) + "DROP CONSTRAINT " + Sql.name(values.getFirst())),
        CareAction.of(
            Strings.of("care.null"),
            Strings.of("care.null.about"),
            Feather.CIRCLE,
            DELTA.and(
                facts -> facts.columns().stream().anyMatch(each -> !each.column().nullable())),
            List.of(CareField.column(Strings.of("care.column"), column -> !column.nullable())),
            (facts, values) ->
                alter(facts) + "ALTER COLUMN " + Sql.name(values.getFirst()) + " DROP NOT NULL"));
  }

  private static List<CareAction> features() {
    return List.of(
        toggle(
            "delta.enableChangeDataFeed", Strings.of("care.feed"), Strings.of("care.feed.about")),
        toggle(
            "delta.enableDeletionVectors",
            Strings.of("care.vectors"),
            Strings.of("care.vectors.about")),
        toggle(
            "delta.enableTypeWidening",
            Strings.of("care.widening"),
            Strings.of("care.widening.about")),
        CareAction.of(
            Strings.of("care.defaults"),
            Strings.of("care.defaults.about"),
            Feather.CORNER_DOWN_RIGHT,
            DELTA.and(has("allowColumnDefaults").negate()),
            List.of(),
            (facts, _) ->
                alter(facts)
                    + "SET TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"),
        CareAction.of(
            Strings.of("care.mapping"),
            Strings.of("care.mapping.about"),
            Feather.LINK,
            DELTA.and(facts -> !facts.properties().containsKey("delta.columnMapping.mode")),
            List.of(),
            (facts, _) ->
                alter(facts) + "SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')"));
  }

  private static List<CareAction> copies() {
    return List.of(
        CareAction.of(
            Strings.of("care.clone"),
            Strings.of("care.clone.about"),
            Feather.COPY,
            DELTA,
            List.of(
                CareField.text(
                    Strings.of("care.clone.name"), facts -> facts.name().table() + "_copy"),
                CareField.text(Strings.of("care.clone.version"), "")),
            (facts, values) ->
                "CREATE TABLE "
                    + Sql.name(facts.name().catalog())
                    + "."
                    + Sql.name(facts.name().schema())
                    + "."
                    + Sql.name(values.get(0))
                    + " SHALLOW CLONE "
                    + facts.name().exact()
                    + part(" VERSION AS OF ", values.get(1))),
        CareAction.of(
            Strings.of("care.convert"),
            Strings.of("care.convert.about"),
            Feather.REPEAT,
            facts -> facts.format().equals("parquet"),
            List.of(),
            (facts, _) -> "CONVERT TO DELTA " + facts.name().exact()));
  }

  private static CareAction toggle(String property, String title, String about) {
    return CareAction.of(
        title,
        about,
        Feather.TOGGLE_RIGHT,
        DELTA,
        List.of(
            CareField.choice(
                property,
                facts ->
                    facts.properties().getOrDefault(property, "false").equals("true")
                        ? List.of("false", "true")
                        : List.of("true", "false"))),
        (facts, values) ->
            alter(facts)
                + "SET TBLPROPERTIES ("
                + Sql.text(property)
                + " = "
                + Sql.text(values.getFirst())
                + ")");
  }

  private static boolean isClustered(TableFacts facts) {
    return facts.deltaFacts().filter(delta -> !delta.clusters().isEmpty()).isPresent();
  }

  private static Predicate<TableFacts> has(String feature) {
    return facts ->
        facts.deltaFacts().filter(delta -> delta.features().contains(feature)).isPresent();
  }

  private static String alter(TableFacts facts) {
    return "ALTER TABLE " + facts.name().exact() + " ";
  }

  private static String part(String before, String value) {
    return value.isBlank() ? "" : before + value.strip();
  }

  private static String zorder(String columns) {
    return columns.isBlank() ? "" : " ZORDER BY (" + names(columns) + ")";
  }

  private static String names(String columns) {
    return Arrays.stream(columns.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Sql::name)
        .collect(Collectors.joining(", "));
  }
}
