package dev.tarn.ui.sql;

import dev.tarn.session.rewrite.TableReads;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table of a result that is to be seen in another version; null stands for the newest.
///
/// @param read the table, as the statement that ran reads it
/// @param sessions where it ran
/// @param sql the statement with a version
/// @param show runs the statement with a version
/// @param put writes the statement with a version into the text
public record AsOfOrder(
    TableReads.Read read,
    SqlSessions sessions,
    Function<@Nullable Long, String> sql,
    Consumer<@Nullable Long> show,
    Consumer<@Nullable Long> put) {}
