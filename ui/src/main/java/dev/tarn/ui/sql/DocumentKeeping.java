package dev.tarn.ui.sql;

import dev.tarn.workspace.state.ParameterMemory;
import dev.tarn.workspace.undo.UndoStore;
import org.jspecify.annotations.Nullable;

/// What comes back with a document beside its text.
///
/// @param parameters what was written for its parameters, or null to remember nothing
/// @param results its result tabs
/// @param undo what can be undone
public record DocumentKeeping(
    @Nullable ParameterMemory parameters, KeptResults results, UndoStore undo) {}
