package dev.tarn.ui.find;

import dev.tarn.workspace.find.FoundText;
import dev.tarn.workspace.find.Match;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A row of the tree of finds. For the window's thread.
sealed interface FindRow {

  /// A text with finds.
  final class OfText implements FindRow {
    private final FoundText found;
    private final List<OfMatch> matches;

    OfText(FoundText found) {
      this.found = found;
      this.matches = found.matches().stream().map(match -> new OfMatch(this, match)).toList();
    }

    FoundText found() {
      return found;
    }

    List<OfMatch> matches() {
      return matches;
    }

    /// The finds that are to be replaced.
    FoundText chosen() {
      return found.only(
          matches.stream().filter(row -> row.chosenProperty().get()).map(OfMatch::match).toList());
    }
  }

  /// One find.
  final class OfMatch implements FindRow {
    private final OfText text;
    private final Match match;
    private final BooleanProperty chosen = new SimpleBooleanProperty(true);

    private OfMatch(OfText text, Match match) {
      this.text = text;
      this.match = match;
    }

    OfText text() {
      return text;
    }

    Match match() {
      return match;
    }

    /// Tells if it is to be replaced.
    BooleanProperty chosenProperty() {
      return chosen;
    }
  }
}
