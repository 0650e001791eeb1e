package dev.tarn.ui.pane;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that the user chose for commands. For the window's thread.
public final class Keymap {
  private static final Logger LOG = LoggerFactory.getLogger(Keymap.class);

  private final Map<String, Optional<KeyCombination>> chosen = new TreeMap<>();

  /// Takes what was saved. What cannot be read is left out.
  ///
  /// @param saved combinations by the commands' ids; an empty one means no key
  public void load(Map<String, String> saved) {
    chosen.clear();
    saved.forEach((id, combination) -> {
      try {
        chosen.put(
            id,
            combination.isBlank()
                ? Optional.empty()
                : Optional.of(KeyCombination.valueOf(combination)));
      } catch (IllegalArgumentException e) {
        LOG.warn("No key combination: {}", combination, e);
      }
    });
  }

  /// What is to be saved.
  ///
  /// @return combinations by the commands' ids
  public Map<String, String> saved() {
    Map<String, String> saved = new TreeMap<>();
    chosen.forEach((id, key) -> saved.put(id, key.map(KeyCombination::getName).orElse("")));
    return saved;
  }

  /// Gives commands their keys.
  ///
  /// @param commands those with a choice get it, the others their usual key
  public void apply(Collection<Command> commands) {
    for (Command command : commands) {
      Optional<KeyCombination> choice = chosen.get(command.id());
      command.keys().set((choice == null ? command.keys().usual() : choice).orElse(null));
    }
  }

  /// Chooses a key for a command.
  ///
  /// @param command has it at once
  /// @param combination null for none
  public void choose(Command command, @Nullable KeyCombination combination) {
    if (Optional.ofNullable(combination).equals(command.keys().usual())) {
      chosen.remove(command.id());
    } else {
      chosen.put(command.id(), Optional.ofNullable(combination));
    }
    command.keys().set(combination);
  }

  /// Tells if a command has another key than the usual one.
  ///
  /// @param command any
  /// @return true also for none at all
  public boolean isChosen(Command command) {
    return chosen.containsKey(command.id());
  }
}
