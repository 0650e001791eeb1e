package dev.tarn.ui.table;

import dev.tarn.session.TableName;
import dev.tarn.ui.find.FindTarget;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Where a table's page leads to.
///
/// @param tables opens the page of another table
/// @param merge builds a statement that merges rows into a table
/// @param texts the open documents; shows a place in a text
/// @param folder the workspace's, absolute
public record TableLinks(
    Consumer<TableName> tables, Consumer<TableName> merge, FindTarget texts, Path folder) {}
