package dev.tarn.ui.catalog.change;

import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import java.util.List;

/// The window's part in what is done with tables.
///
/// @param background asks the engine and uses the disk
/// @param overlays where forms lie
/// @param notices tells what was done
/// @param work shows what takes long
public record ChangeDesk(
    Background background,
    OverlayLayer overlays,
    Notifications notices,
    List<BackgroundWork> work) {}
