package dev.tarn.ui.tour;

import dev.tarn.session.profile.Measure;
import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.TarnWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A profile that came as a file.
final class ProfileScreens {
  private static final String SQL =
      """
      -- Late suppliers
      SELECT s_name, count(*) AS late
      FROM   lineitem JOIN supplier ON s_suppkey = l_suppkey
      WHERE  l_receiptdate > l_commitdate
      GROUP  BY ALL ORDER BY late DESC
      """;

  private ProfileScreens() {}

  static void add(TourScript script) {
    script
        .then(ProfileScreens::open)
        .until(
            "the plan of the file is drawn",
            window -> Acts.sees(window, ".profile-page .plan-node"))
        .shot("31-profile-file");
  }

  private static void open(TarnWindow window) {
    Path file =
        Path.of(window.model().workspaceFolderProperty().get(), "late suppliers.profile.json");
    try {
      new ProfileFile(SQL, "2026-01-31T08:00:00Z", 12_310, plan()).write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    window.openFile(file);
  }

  private static PlanProfile plan() {
    return new PlanProfile(
        List.of(
            operator(1, "Scan parquet lineitem", List.of(), 6_001_215, 4_100, 0),
            operator(2, "Filter", List.of(1L), 3_793_296, 900, 0),
            operator(3, "Exchange", List.of(2L), 3_793_296, 1_300, 0),
            operator(4, "Scan parquet supplier", List.of(), 10_000, 60, 0),
            operator(5, "BroadcastExchange", List.of(4L), 10_000, 40, 0),
            operator(6, "BroadcastHashJoin", List.of(3L, 5L), 3_793_296, 1_900, 0),
            operator(7, "HashAggregate", List.of(6L), 10_000, 2_400, 268_435_456),
            operator(8, "Sort", List.of(7L), 10_000, 210, 0)),
        List.of(),
        true);
  }

  private static Operator operator(
      long id, String name, List<Long> inputs, double rows, double millis, double spilled) {
    return new Operator(
        id,
        name,
        "",
        inputs,
        List.of(
            new Measure("number of output rows", Measure.Unit.COUNT, rows, null),
            new Measure("spill size", Measure.Unit.BYTES, spilled, null)),
        millis);
  }
}
