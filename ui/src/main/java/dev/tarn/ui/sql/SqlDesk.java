package dev.tarn.ui.sql;

import dev.tarn.ui.complete.Assist;
import dev.tarn.ui.export.Exports;
import dev.tarn.workspace.state.ParameterMemory;
import org.jspecify.annotations.Nullable;

/// What a window gives to all its SQL tabs.
///
/// @param choices how statements are run
/// @param exports lets results leave the window
/// @param assist what completion remembers, and where it leads
/// @param kept where results stay through restarts
/// @param memory of what was written for parameters, or null to remember nothing
public record SqlDesk(
    RunChoices choices,
    Exports exports,
    Assist assist,
    @Nullable ParameterMemory memory,
    KeptResults kept) {

  /// The same with a memory of what is written for parameters.
  ///
  /// @param values where they are kept
  /// @return a new desk
  public SqlDesk remembering(ParameterMemory values) {
    return new SqlDesk(choices, exports, assist, values, kept);
  }

  /// The same with results that stay.
  ///
  /// @param results where they stay
  /// @return a new desk
  public SqlDesk keeping(KeptResults results) {
    return new SqlDesk(choices, exports, assist, memory, results);
  }
}
