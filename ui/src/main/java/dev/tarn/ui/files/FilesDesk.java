package dev.tarn.ui.files;

import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import java.util.List;

/// The window's part in what is done with files.
///
/// @param background runs what uses the disk
/// @param dialogs asks questions
/// @param overlays for questions with more than one answer
/// @param notices tells what was done
/// @param work shows what takes long
public record FilesDesk(
    Background background,
    Dialogs dialogs,
    OverlayLayer overlays,
    Notifications notices,
    List<BackgroundWork> work) {}
