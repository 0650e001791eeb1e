package dev.tarn.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the palette shows for what was typed.
final class PaletteSearch {
  private static final int MOST_OF_A_GROUP = 8;

  private final List<Group> groups;

  /// A group with what it offers now.
  private record Group(PaletteSource source, List<Finding> findings) {}

  /// A line of the list.
  sealed interface Row {
    /// The caption of a group.
    record Caption(String text) implements Row {}

    /// Something that was found.
    record Found(Finding finding, Match match) implements Row {}
  }

  PaletteSearch(List<PaletteSource> sources) {
    this.groups =
        sources.stream().map(source -> new Group(source, source.findings().get())).toList();
  }

  /// Searches all groups, or one of them if the text begins with its prefix.
  ///
  /// @param typed what the user wrote
  /// @return captions and findings, best first in each group
  List<Row> rows(String typed) {
    List<Group> wanted =
        groups.stream().filter(group -> typed.startsWith(group.source().prefix())).toList();
    List<Row> rows = new ArrayList<>();
    if (wanted.isEmpty()) {
      groups.forEach(group -> add(rows, group, typed, MOST_OF_A_GROUP));
    } else {
      wanted.forEach(group ->
          add(rows, group, typed.substring(group.source().prefix().length()), Integer.MAX_VALUE));
    }
    return rows;
  }

  private static void add(List<Row> rows, Group group, String typed, int most) {
    List<Row.Found> found =
        group.findings().stream()
            .flatMap(finding ->
                Match.of(finding.title(), typed)
                    .map(match -> new Row.Found(finding, match))
                    .stream())
            .sorted(Comparator.comparing(Row.Found::match, Match.BEST_FIRST))
            .limit(most)
            .toList();
    if (!found.isEmpty()) {
      rows.add(new Row.Caption(group.source().caption()));
      rows.addAll(found);
    }
  }
}
