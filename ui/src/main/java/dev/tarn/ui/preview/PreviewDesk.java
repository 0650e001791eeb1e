package dev.tarn.ui.preview;

import dev.tarn.session.Session;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.folder.FileManager;
import dev.tarn.workspace.load.Scratch;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the pages of files work with.
///
/// @param background runs short work
/// @param worker runs the reading of rows, each task on a thread of its own
/// @param window runs tasks on the window's thread, later
/// @param notices tells what could not be done
/// @param files shows files in other programs
/// @param scratch where sheets of workbooks are written
/// @param query opens a query over files
/// @param add offers to load files
/// @param edit opens a file as a text
/// @param path how SQL names a file
/// @param session opens a session for what only the engine can read; blocks
/// @param open opens the page of a file
public record PreviewDesk(
    Background background,
    Executor worker,
    Executor window,
    Notifications notices,
    FileManager files,
    Scratch scratch,
    Consumer<List<Path>> query,
    Consumer<List<Path>> add,
    Consumer<Path> edit,
    Function<Path, String> path,
    Callable<Session> session,
    Consumer<Path> open) {}
