package dev.tarn.ui.merge;

import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.sql.SqlSessions;
import dev.tarn.ui.sql.WriteOrder;
import dev.tarn.ui.task.Background;
import java.util.function.Consumer;

/// What the form works with.
///
/// @param overlays where it lies
/// @param background runs what blocks
/// @param sessions asks about the tables
/// @param preview tries a write
/// @param opener opens a statement in a tab of its own
/// @param runner opens a statement in a tab of its own and runs it
public record MergeDesk(
    OverlayLayer overlays,
    Background background,
    SqlSessions sessions,
    Consumer<WriteOrder> preview,
    Consumer<String> opener,
    Consumer<String> runner) {}
