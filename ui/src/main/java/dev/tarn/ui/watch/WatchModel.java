package dev.tarn.ui.watch;

import dev.tarn.session.watched.WatchedFile;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the tab of watched folders shows. For the window's thread.
final class WatchModel {
  private final ObjectProperty<@Nullable List<WatchLine>> lines = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable WatchLine> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable List<WatchedFile>> files = new SimpleObjectProperty<>();
  private final StringProperty filesTrouble = new SimpleStringProperty("");
  private final StringProperty trouble = new SimpleStringProperty("");
  private final BooleanProperty working = new SimpleBooleanProperty();

  /// All folders by name; null until they were read.
  ObjectProperty<@Nullable List<WatchLine>> linesProperty() {
    return lines;
  }

  /// The folder that is looked at.
  ObjectProperty<@Nullable WatchLine> chosenProperty() {
    return chosen;
  }

  /// Its files; null until they were read.
  ObjectProperty<@Nullable List<WatchedFile>> filesProperty() {
    return files;
  }

  /// Why its files cannot be told; empty if they can.
  StringProperty filesTroubleProperty() {
    return filesTrouble;
  }

  /// Why the engine tells nothing; empty if it does.
  StringProperty troubleProperty() {
    return trouble;
  }

  /// Whether files of any folder are being loaded.
  BooleanProperty workingProperty() {
    return working;
  }
}
