package dev.tarn.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What the palette shows for what was typed.
final class PaletteSearch {
  private static final int MOST_OF_A_GROUP = 8;

  private final List<Group> groups;

  /// A group with what it offers.
  private record Group(PaletteSource source, ObservableValue<PaletteOffer> offer) {}

  /// A line of the list.
  sealed interface Row {
    /// The caption of a group.
    record Caption(String text) implements Row {}

    /// Something that was found.
    record Found(Finding finding, Match match) implements Row {}
  }

  PaletteSearch(List<PaletteSource> sources) {
    this.groups = sources.stream().map(source -> new Group(source, source.offers().get())).toList();
  }

  /// Watches what is offered.
  ///
  /// @param changed runs at every change, on the window's thread
  /// @return ends the watching
  Subscription watch(Runnable changed) {
    return Subscription.combine(
        groups.stream()
            .map(group -> group.offer().subscribe((_, _) -> changed.run()))
            .toArray(Subscription[]::new));
  }

  /// Tells if more may be found for what was typed.
  ///
  /// @param typed what the user wrote
  /// @return true while one of its groups is being read
  boolean isReading(String typed) {
    return wanted(typed).stream().anyMatch(group -> group.offer().getValue().reading());
  }

  /// Searches all groups, or one of them if the text begins with its prefix.
  ///
  /// @param typed what the user wrote
  /// @return captions and findings, best first in each group
  List<Row> rows(String typed) {
    String prefix = prefix(typed);
    String text = typed.substring(prefix.length());
    int most = prefix.isEmpty() ? MOST_OF_A_GROUP : Integer.MAX_VALUE;
    List<Row> rows = new ArrayList<>();
    wanted(typed).forEach(group -> add(rows, group, text, most));
    return rows;
  }

  private List<Group> wanted(String typed) {
    String prefix = prefix(typed);
    return groups.stream()
        .filter(group -> prefix.isEmpty() || group.source().prefix().equals(prefix))
        .toList();
  }

  private String prefix(String typed) {
    return groups.stream()
        .map(group -> group.source().prefix())
        .filter(typed::startsWith)
        .findFirst()
        .orElse("");
  }

  private static void add(List<Row> rows, Group group, String typed, int most) {
    List<Row.Found> found =
        group.offer().getValue().findings().stream()
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
