package dev.tarn.ui.sql;

import dev.tarn.ui.complete.Assist;
import dev.tarn.ui.export.Exports;

/// What a window gives to all its SQL tabs.
///
/// @param choices how statements are run
/// @param exports lets results leave the window
/// @param assist what completion remembers, and where it leads
public record SqlDesk(RunChoices choices, Exports exports, Assist assist) {}
