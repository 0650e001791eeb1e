package dev.tarn.ui.trial;

import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.trial.TrialFolders;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What a preview works with.
///
/// @param overlays where its box lies
/// @param background runs what blocks
/// @param window runs tasks on the window's thread, later
/// @param folders where clones are
/// @param forget deletes the kept rows of an execution; for any thread
public record TrialDesk(
    OverlayLayer overlays,
    Background background,
    Executor window,
    TrialFolders folders,
    Consumer<String> forget) {}
