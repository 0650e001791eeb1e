package dev.tarn.ui.table;

import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.result.GridChoices;
import dev.tarn.ui.sql.SqlSessions;
import dev.tarn.ui.task.Background;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the pages of tables work with.
///
/// @param sessions where they ask; left open
/// @param background runs short work and waits
/// @param worker runs the reading of rows, each task on a thread of its own
/// @param window runs tasks on the window's thread, later
/// @param choices how rows are shown
/// @param overlays where forms lie
/// @param dialogs asks
/// @param notices tells what was done
/// @param opener opens a query in a tab of its own
/// @param forget deletes the kept rows of an execution, off the window's thread
/// @param links where pages lead to
/// @param changed hears that the catalog is another one
public record TableDesk(
    SqlSessions sessions,
    Background background,
    Executor worker,
    Executor window,
    GridChoices choices,
    OverlayLayer overlays,
    Dialogs dialogs,
    Notifications notices,
    Consumer<String> opener,
    Consumer<String> forget,
    TableLinks links,
    Runnable changed) {}
