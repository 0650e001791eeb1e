package dev.tarn.ui.parameter;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import dev.tarn.session.Position;
import dev.tarn.session.parameter.FileParameters;
import dev.tarn.session.parameter.HeaderWriter;
import dev.tarn.session.parameter.ParameterDefinition;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.TextEdit;
import dev.tarn.session.parameter.Written;
import dev.tarn.workspace.state.RememberedParameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The parameters of a file, with what the user wrote for them. A name keeps its value when it goes
/// from the text and comes back. For the window's thread.
public final class ParameterList {
  private final Map<String, ParameterModel> known = new LinkedHashMap<>();
  private final ObservableList<ParameterModel> shown = FXCollections.observableArrayList();
  private final ObservableList<ParameterModel> all =
      FXCollections.unmodifiableObservableList(shown);
  private final ReadOnlyObjectWrapper<FileParameters> file =
      new ReadOnlyObjectWrapper<>(FileParameters.NONE);
  private final ReadOnlyObjectWrapper<Optional<ParameterModel>> wanted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<String> order = List.of();
  private Consumer<List<RememberedParameter>> keeper = _ -> {};
  private Consumer<List<TextEdit>> editor = _ -> {};
  private Consumer<Position> goer = _ -> {};

  /// Makes an empty list.
  public ParameterList() {}

  /// What the row shows.
  ///
  /// @return in the order in which it is shown
  public ObservableList<ParameterModel> shown() {
    return all;
  }

  /// What was last read of the file.
  ///
  /// @return changes with the text
  public ReadOnlyObjectProperty<FileParameters> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// The parameter whose field shall have the keyboard, because its value is wrong.
  ///
  /// @return empty for none
  public ReadOnlyObjectProperty<Optional<ParameterModel>> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// Takes up what was remembered, and who remembers from now on.
  ///
  /// @param remembered in the order in which it was shown
  /// @param keeps told all values after each change
  public void remember(
      List<RememberedParameter> remembered, Consumer<List<RememberedParameter>> keeps) {
    order = remembered.stream().map(RememberedParameter::name).toList();
    for (RememberedParameter each : remembered) {
      ParameterModel model = get(ParameterDefinition.of(each.name(), ParameterKind.text()));
      model.writtenProperty().set(each.value());
      model.choose(each.definition());
    }
    keeper = keeps;
    show(file.get());
  }

  /// Who changes the text when a definition of the header is changed.
  ///
  /// @param edits takes changes, from the end of the text to its beginning
  public void setOnEdit(Consumer<List<TextEdit>> edits) {
    editor = edits;
  }

  /// Who shows a place of the text.
  ///
  /// @param go takes the place
  public void setOnGo(Consumer<Position> go) {
    goer = go;
  }

  void edit(List<TextEdit> edits) {
    editor.accept(edits);
  }

  void go(Position place) {
    goer.accept(place);
  }

  /// Shows the parameters of a file.
  ///
  /// @param found what was read of it
  public void show(FileParameters found) {
    file.set(found);
    List<ParameterModel> models = new ArrayList<>();
    for (String name : found.names()) {
      Optional<ParameterDefinition> header = found.header().find(name);
      ParameterDefinition told =
          header.orElseGet(() ->
              found.asked().getOrDefault(name, ParameterDefinition.of(name, ParameterKind.text())));
      ParameterModel model = get(told);
      model.tell(told, header.isPresent());
      models.add(model);
    }
    Map<String, Integer> places = new HashMap<>();
    order.forEach(name -> places.putIfAbsent(name, places.size()));
    models.sort(
        Comparator.comparingInt(model -> places.getOrDefault(model.name(), Integer.MAX_VALUE)));
    if (!models.equals(shown)) {
      shown.setAll(models);
    }
  }

  /// Binds values to names.
  ///
  /// @param names of a statement's markers
  /// @return empty if one is missing or wrong; its model says what to write
  public Optional<Parameters> bind(List<String> names) {
    Map<String, ParameterValue> values = new HashMap<>();
    ParameterModel wrong = null;
    for (String name : names) {
      ParameterModel model = get(ParameterDefinition.of(name, ParameterKind.text()));
      Optional<ParameterValue> value = model.value();
      if (value.isPresent()) {
        values.put(name, value.get());
      } else if (wrong == null) {
        wrong = model;
      }
    }
    wanted.set(Optional.empty());
    wanted.set(Optional.ofNullable(wrong));
    return wrong == null ? Optional.of(Parameters.named(values)) : Optional.empty();
  }

  /// Makes a parameter something else: in the file's header if that defines it.
  ///
  /// @param definition what it shall be
  public void define(ParameterDefinition definition) {
    ParameterModel model = get(definition);
    if (model.definitionProperty().get().equals(definition)) {
      return;
    }
    if (model.isInHeader()) {
      write(
          file.get().header().definitions().stream()
              .map(old -> old.name().equals(definition.name()) ? definition : old)
              .toList());
    } else {
      model.choose(definition);
      keep();
    }
  }

  /// Writes all definitions into the file's header, in the order in which they are shown.
  public void writeHeader() {
    write(shown.stream().map(model -> model.definitionProperty().get()).toList());
  }

  /// Tells if the header has all definitions that are shown.
  ///
  /// @return false if there is something to write
  public boolean isInHeader() {
    return shown.stream().allMatch(ParameterModel::isInHeader);
  }

  /// Moves a parameter in the row.
  ///
  /// @param model one that is shown
  /// @param place from 0; cut to what there is
  public void move(ParameterModel model, int place) {
    List<ParameterModel> moved = new ArrayList<>(shown);
    if (moved.remove(model)) {
      moved.add(Math.clamp(place, 0, moved.size()), model);
      order = moved.stream().map(ParameterModel::name).toList();
      shown.setAll(moved);
      keep();
    }
  }

  private void write(List<ParameterDefinition> definitions) {
    // The values that were written stay; what was chosen is in the header now.
    editor.accept(HeaderWriter.edits(file.get().text(), definitions));
  }

  private ParameterModel get(ParameterDefinition first) {
    return known.computeIfAbsent(
        first.name(),
        _ -> {
          ParameterModel model = new ParameterModel(first);
          model.writtenProperty().addListener((_, _, _) -> keep());
          return model;
        });
  }

  private void keep() {
    List<ParameterModel> models = new ArrayList<>(shown);
    known.values().stream().filter(model -> !shown.contains(model)).forEach(models::add);
    List<RememberedParameter> kept = new ArrayList<>();
    for (ParameterModel model : models) {
      Written written = model.writtenProperty().get();
      if (shown.contains(model) || !written.isNothing() || model.chosen() != null) {
        kept.add(new RememberedParameter(model.name(), written, model.chosen()));
      }
    }
    keeper.accept(Collections.unmodifiableList(kept));
  }
}
