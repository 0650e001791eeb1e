package dev.tarn.ui.sql;

import dev.tarn.ui.complete.Assist;
import dev.tarn.ui.editor.EditorOptions;
import dev.tarn.ui.export.Exports;

/// What a window gives to all its SQL tabs.
///
/// @param choices how statements are run
/// @param editor how texts are edited
/// @param exports lets results leave the window
/// @param assist what completion remembers, and where it leads
/// @param keeping what comes back with a document
public record SqlDesk(
    RunChoices choices,
    EditorOptions editor,
    Exports exports,
    Assist assist,
    DocumentKeeping keeping) {}
