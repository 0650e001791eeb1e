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
/// @param memory of what was written for parameters, or null to remember nothing
public record SqlDesk(
    RunChoices choices, Exports exports, Assist assist, @Nullable ParameterMemory memory) {

  /// The same with a memory of what is written for parameters.
  ///
  /// @param values where they are kept
  /// @return a new desk
  public SqlDesk remembering(ParameterMemory values) {
    return new SqlDesk(choices, exports, assist, values);
  }
}
