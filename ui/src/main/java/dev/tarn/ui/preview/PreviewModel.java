package dev.tarn.ui.preview;

import dev.tarn.workspace.preview.FilePreview;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the page of a file knows. For the window's thread.
final class PreviewModel {
  private final Path file;
  private final ObjectProperty<@Nullable FilePreview> preview = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Face> face = new SimpleObjectProperty<>();
  private final StringProperty trouble = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  PreviewModel(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  ObjectProperty<@Nullable FilePreview> previewProperty() {
    return preview;
  }

  /// The way that is seen; null before the file is read.
  ObjectProperty<@Nullable Face> faceProperty() {
    return face;
  }

  /// Why nothing can be seen; empty while all is well.
  StringProperty troubleProperty() {
    return trouble;
  }

  ReadOnlyBooleanWrapper busyProperty() {
    return busy;
  }
}
