package dev.tarn.ui.compare;

import dev.tarn.session.compare.Comparison;
import dev.tarn.session.compare.Difference;
import dev.tarn.ui.compare.CompareModel.Compared;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// A comparison in words, and as text for a spreadsheet.
final class CompareNotes {
  private static final int MOST_COPIED = 50_000;

  private CompareNotes() {}

  /// What is to be known beside the counts.
  static String of(Compared compared) {
    Comparison comparison = compared.comparison();
    List<String> notes = new ArrayList<>();
    if (comparison.isCut()) {
      notes.add(Strings.of("compare.note.cut", comparison.differences().size()));
    }
    if (comparison.repeated() > 0) {
      notes.add(Strings.of("compare.note.repeated", comparison.repeated()));
    }
    if (!compared.onlyLeft().isEmpty()) {
      notes.add(Strings.of("compare.note.onlyBefore", String.join(", ", compared.onlyLeft())));
    }
    if (!compared.onlyRight().isEmpty()) {
      notes.add(Strings.of("compare.note.onlyAfter", String.join(", ", compared.onlyRight())));
    }
    return String.join(" · ", notes);
  }

  /// The listed differences with tabs between values; blocks.
  static String table(Compared compared) {
    Comparison comparison = compared.comparison();
    List<Difference> rows =
        comparison.differences().subList(0, Math.min(MOST_COPIED, comparison.differences().size()));
    StringBuilder text = new StringBuilder(Strings.of("compare.state"));
    comparison.columns().forEach(column -> text.append('\t').append(column.name()));
    text.append('\n');
    List<List<DifferenceTexts.Words>> words =
        DifferenceTexts.read(compared, rows, Integer.MAX_VALUE);
    for (int i = 0; i < rows.size(); i++) {
      text.append(DifferenceTable.words(rows.get(i).kind()));
      words.get(i).forEach(word -> text.append('\t').append(word.toString().replace('\t', ' ')));
      text.append('\n');
    }
    return text.toString();
  }

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
