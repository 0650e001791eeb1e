package dev.tarn.ui.catalog.change;

import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;
import dev.tarn.session.browse.TableMeasure;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.dropped.DroppedTables;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Says what a drop takes away, and what brings it back.
final class LossWords {
  private LossWords() {}

  /// What is lost, in numbers.
  static String lost(TableDrop.Looked looked) {
    if (looked.facts().isEmpty()) {
      return Strings.of("change.lost.unknown", looked.trouble());
    }
    TableFacts facts = looked.facts().get();
    if (facts.form().isView()) {
      return Strings.of("change.lost.view");
    }
    String numbers = brief(looked);
    if (facts.form() == TableForm.EXTERNAL) {
      return Strings.of("change.lost.external", String.valueOf(facts.location()));
    }
    return numbers.isEmpty()
        ? Strings.of("change.lost.files")
        : Strings.of("change.lost.managed", numbers);
  }

  /// What brings it back.
  static String way(TableDrop.Looked looked) {
    if (looked.facts().isEmpty()) {
      return Strings.of("change.way.none");
    }
    TableFacts facts = looked.facts().get();
    if (facts.form().isView()) {
      return Strings.of("change.way.view");
    }
    if (facts.form() == TableForm.EXTERNAL) {
      return Strings.of("change.way.external");
    }
    return facts.folder().isPresent()
        ? Strings.of("change.way.managed", DroppedTables.KEPT.toDays())
        : Strings.of("change.way.none");
  }

  /// The numbers alone, such as `1,204 rows · 4 files · 2.8 MB · 3 versions`.
  static String brief(TableDrop.Looked looked) {
    if (looked.facts().isEmpty() || looked.facts().get().form().isView()) {
      return "";
    }
    TableFacts facts = looked.facts().get();
    List<String> parts = new ArrayList<>();
    OptionalLong rows = looked.measure().map(TableMeasure::rows).orElse(OptionalLong.empty());
    rows.ifPresent(count -> parts.add(Strings.of("change.rows", count)));
    facts.files().ifPresent(count -> parts.add(Strings.of("change.files", count)));
    facts.bytes().ifPresent(bytes -> parts.add(Quantities.bytes(bytes)));
    looked
        .measure()
        .ifPresent(measure -> parts.add(Strings.of("change.versions", measure.version() + 1)));
    return String.join(" · ", parts);
  }
}
