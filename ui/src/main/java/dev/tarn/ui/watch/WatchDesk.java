package dev.tarn.ui.watch;

import dev.tarn.session.TableName;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.sql.SqlSessions;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.watched.WatchFiles;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the tab of watched folders works with.
///
/// @param sessions where it asks the engine; left open
/// @param background reads and waits
/// @param overlays where forms lie
/// @param dialogs asks
/// @param notices tells what was done
/// @param files the definitions
/// @param folder the workspace's
/// @param table opens the page of a table
/// @param file opens a file in a tab
/// @param changed hears that there is a new table
public record WatchDesk(
    SqlSessions sessions,
    Background background,
    OverlayLayer overlays,
    Dialogs dialogs,
    Notifications notices,
    WatchFiles files,
    Path folder,
    Consumer<TableName> table,
    Consumer<Path> file,
    Runnable changed) {}
