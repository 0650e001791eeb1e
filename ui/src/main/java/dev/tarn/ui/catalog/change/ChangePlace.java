package dev.tarn.ui.catalog.change;

import dev.tarn.session.Session;
import dev.tarn.workspace.dropped.DroppedTables;

/// Where changes are done.
///
/// @param session runs the statements
/// @param dropped keeps what is dropped
public record ChangePlace(Session session, DroppedTables dropped) {}
