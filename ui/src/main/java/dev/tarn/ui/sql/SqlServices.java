package dev.tarn.ui.sql;

import dev.tarn.ui.editor.EditorOptions;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.undo.UndoStore;
import java.util.concurrent.Executor;

/// What a SQL tab works with.
///
/// @param sessions where its statements run; closed with the tab
/// @param background runs short work and waits
/// @param worker runs the reading of results, each task on a thread of its own
/// @param window runs tasks on the window's thread, later
/// @param log hears of each run
/// @param undo keeps what can be undone
/// @param editor what the user chose for all editors
public record SqlServices(
    SqlSessions sessions,
    Background background,
    Executor worker,
    Executor window,
    RunLog log,
    UndoStore undo,
    EditorOptions editor) {}
