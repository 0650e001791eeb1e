package dev.tarn.ui.parameter;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterException;
import dev.tarn.session.parameter.Written;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a parameter is, and what the user wrote for it. For the window's thread.
public final class ParameterModel {
  private final String name;
  private final ReadOnlyObjectWrapper<ParameterDefinition> definition;
  private final ObjectProperty<Written> written = new SimpleObjectProperty<>(Written.NOTHING);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable ParameterDefinition chosen;
  private boolean inHeader;

  ParameterModel(ParameterDefinition first) {
    this.name = first.name();
    this.definition = new ReadOnlyObjectWrapper<>(first);
    written.subscribe(() -> problem.set(""));
    definition.subscribe(() -> problem.set(""));
  }

  /// The marker's name.
  ///
  /// @return without signs
  public String name() {
    return name;
  }

  /// What it is.
  ///
  /// @return the header's definition, the user's own, or a guess
  public ReadOnlyObjectProperty<ParameterDefinition> definitionProperty() {
    return definition.getReadOnlyProperty();
  }

  /// What is written.
  ///
  /// @return [Written#NOTHING] for the default
  public ObjectProperty<Written> writtenProperty() {
    return written;
  }

  /// What to write instead.
  ///
  /// @return empty if all is well
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Reads the value.
  ///
  /// @return empty with a problem
  public Optional<ParameterValue> value() {
    try {
      ParameterValue value =
          definition.get().read(written.get(), ZonedDateTime.now(ZoneId.systemDefault()));
      problem.set("");
      return Optional.of(value);
    } catch (ParameterException e) {
      problem.set(e.words());
      return Optional.empty();
    }
  }

  /// Says if what is written is wrong; nothing is said of a value that is missing.
  void check() {
    if (!written.get().isNothing()) {
      value();
    }
  }

  /// What is shown: what is written, or else the default.
  Written shown() {
    return written.get().isNothing() ? definition.get().fallback() : written.get();
  }

  boolean isInHeader() {
    return inHeader;
  }

  @Nullable ParameterDefinition chosen() {
    return chosen;
  }

  /// Takes what the user wants it to be, which a header overrules.
  void choose(@Nullable ParameterDefinition own) {
    chosen = own;
    if (!inHeader && own != null) {
      definition.set(own);
    }
  }

  /// Takes what the file says.
  ///
  /// @param told the header's definition or a guess
  /// @param header true for the header's
  void tell(ParameterDefinition told, boolean header) {
    inHeader = header;
    ParameterDefinition own = chosen;
    definition.set(header || own == null ? told : own);
  }
}
