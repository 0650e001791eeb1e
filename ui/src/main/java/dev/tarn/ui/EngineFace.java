package dev.tarn.ui;

import dev.tarn.session.Endpoint;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.ui.welcome.EngineStart;
import java.util.function.IntFunction;

/// How an engine is, as the parts of the window show it.
///
/// @param status for the status bar, by how many documents run something
/// @param start for the start page
/// @param reach for the catalog
record EngineFace(IntFunction<EngineStatus> status, EngineStart start, Reach reach) {

  /// If there is somebody to ask for the catalog.
  sealed interface Reach {

    /// There is.
    ///
    /// @param endpoint where
    /// @param start tells starts of one server apart: another one knows none of the old sessions
    record There(Endpoint endpoint, int start) implements Reach {}

    /// There will be soon.
    ///
    /// @param title what is awaited
    /// @param detail what it is doing
    record Coming(String title, String detail) implements Reach {}

    /// There is not.
    ///
    /// @param title what is missing
    /// @param detail why
    record Away(String title, String detail) implements Reach {}
  }
}
