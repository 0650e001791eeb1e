package dev.tarn.ui.catalog.create;

import dev.tarn.session.Session;
import dev.tarn.session.TableName;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.catalog.change.ChangeEcho;
import java.util.function.Consumer;

/// What the form works with.
///
/// @param change the window's part
/// @param session makes the table
/// @param echo hears of it, and takes its statement
/// @param opener opens the table's page
/// @param drafts keeps what was written when the form is closed
public record NewTableDesk(
    ChangeDesk change,
    Session session,
    ChangeEcho echo,
    Consumer<TableName> opener,
    NewTableDrafts drafts) {}
