package dev.tarn.ui.keymap;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Keymap;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What the sheet of shortcuts shows, and the change that is under way. For the window's thread.
final class KeymapModel {
  private final List<Command> commands;
  private final Keymap keymap;
  private final Runnable changed;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Command> editing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private String filter = "";
  private @Nullable KeyCombination refused;

  /// A line of the sheet.
  sealed interface Row {
    /// The caption of a place.
    record Caption(String place) implements Row {}

    /// A command with its key.
    record Of(Command command) implements Row {}
  }

  KeymapModel(List<Command> commands, Keymap keymap, Runnable changed) {
    this.commands = List.copyOf(commands);
    this.keymap = keymap;
    this.changed = changed;
    filter("");
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /// The command that waits for its new key.
  ReadOnlyObjectProperty<@Nullable Command> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  /// What to do, or why a key was not taken.
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  boolean isChosen(Command command) {
    return keymap.isChosen(command);
  }

  /// Shows the commands whose title, place or keys have all words of a text in them.
  void filter(String text) {
    filter = text;
    List<String> wanted = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    Map<String, List<Row>> places = new LinkedHashMap<>();
    for (Command command : commands) {
      String words = command.title() + " " + command.place() + " " + keys(command);
      String low = words.toLowerCase(Locale.ROOT);
      if (wanted.stream().allMatch(low::contains)) {
        places.computeIfAbsent(command.place(), _ -> new ArrayList<>()).add(new Row.Of(command));
      }
    }
    List<Row> shown = new ArrayList<>();
    places.forEach((place, found) -> {
      shown.add(new Row.Caption(place));
      shown.addAll(found);
    });
    rows.setAll(shown);
  }

  /// Waits for a command's new key.
  void edit(Command command) {
    refused = null;
    editing.set(command);
    hint.set(Strings.of("keymap.press"));
  }

  /// Waits no more.
  void stop() {
    refused = null;
    editing.set(null);
    hint.set("");
  }

  /// Takes a key for the command that waits. A key that another has must be pressed twice.
  void press(KeyCombination combination) {
    Command command = editing.get();
    if (command == null) {
      return;
    }
    Optional<Command> other = owner(combination, command);
    if (other.isPresent() && !combination.equals(refused)) {
      refused = combination;
      hint.set(Strings.of("keymap.taken", combination.getDisplayText(), other.get().title()));
      return;
    }
    other.ifPresent(loser -> keymap.choose(loser, null));
    choose(command, combination);
  }

  /// Takes the key away from the command that waits.
  void clear() {
    Command command = editing.get();
    if (command != null) {
      choose(command, null);
    }
  }

  /// Gives a command its usual key again.
  void reset(Command command) {
    command
        .keys()
        .usual()
        .flatMap(usual -> owner(usual, command))
        .ifPresent(loser -> keymap.choose(loser, null));
    choose(command, command.keys().usual().orElse(null));
  }

  /// Gives all commands their usual keys again.
  void resetAll() {
    keymap.load(Map.of());
    keymap.apply(commands);
    told();
  }

  private void choose(Command command, @Nullable KeyCombination combination) {
    keymap.choose(command, combination);
    told();
  }

  private void told() {
    stop();
    filter(filter);
    changed.run();
  }

  private Optional<Command> owner(KeyCombination combination, Command but) {
    return commands.stream()
        .filter(command -> !command.equals(but))
        .filter(command -> command.key().map(key -> same(key, combination)).orElse(false))
        .findFirst();
  }

  private static boolean same(KeyCombination one, KeyCombination other) {
    return one.getDisplayText().equals(other.getDisplayText());
  }

  private static String keys(Command command) {
    return command.key().map(KeyCombination::getDisplayText).orElse("");
  }
}
