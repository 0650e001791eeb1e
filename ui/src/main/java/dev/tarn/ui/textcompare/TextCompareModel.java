package dev.tarn.ui.textcompare;

import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.workspace.history.TextComparison;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Two texts, what differs between them, and at which difference the user is. They are compared off
/// the window's thread; all else is of that thread.
final class TextCompareModel implements AutoCloseable {
  private final Latest comparing;
  private final @Nullable Consumer<String> taker;
  private final ObjectProperty<@Nullable TextComparison> found = new SimpleObjectProperty<>();
  private final IntegerProperty current = new SimpleIntegerProperty(-1);
  private final DoubleProperty scrolled = new SimpleDoubleProperty();
  private final ObjectProperty<@Nullable String> trouble = new SimpleObjectProperty<>();
  private String before = "";
  private String after = "";

  /// Takes what it works with.
  ///
  /// @param taker takes the second text when the user took a difference from the first; null if
  ///   nothing can be taken
  TextCompareModel(Background background, @Nullable Consumer<String> taker) {
    this.comparing = background.latest();
    this.taker = taker;
  }

  /// What differs; null while it is not known.
  ObjectProperty<@Nullable TextComparison> foundProperty() {
    return found;
  }

  /// At which difference the user is, from 0, or -1.
  IntegerProperty currentProperty() {
    return current;
  }

  /// How far both texts are scrolled to the right, in pixels.
  DoubleProperty scrolledProperty() {
    return scrolled;
  }

  /// Why the texts cannot be compared.
  ObjectProperty<@Nullable String> troubleProperty() {
    return trouble;
  }

  int current() {
    return current.get();
  }

  boolean canTake() {
    return taker != null;
  }

  int firstRow(int block) {
    TextComparison known = found.get();
    return known == null || block < 0 || block >= known.blocks().size()
        ? -1
        : known.blocks().get(block).row();
  }

  /// Compares two texts.
  void show(String first, String second) {
    before = first;
    after = second;
    int at = current.get();
    comparing.ask(
        () -> TextComparison.of(first, second),
        result -> {
          int last = result.blocks().size() - 1;
          found.set(result);
          current.set(-1);
          go(Math.clamp(at, Math.min(0, last), last));
        },
        error -> trouble.set(String.valueOf(error)));
  }

  /// Goes to a difference; others than there are mean none.
  void go(int block) {
    TextComparison known = found.get();
    if (known != null && block >= 0 && block < known.blocks().size()) {
      current.set(block);
    }
  }

  /// Takes a difference from the first text into the second.
  void take(int block) {
    TextComparison known = found.get();
    if (known != null && taker != null && block >= 0 && block < known.blocks().size()) {
      String next = known.taking(before, after, block);
      current.set(block);
      taker.accept(next);
      show(before, next);
    }
  }

  @Override
  public void close() {
    comparing.close();
  }
}
