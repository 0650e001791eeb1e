package dev.tarn.workspace.dropped;

import dev.tarn.session.TableName;
import dev.tarn.session.browse.TableForm;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table or view that was dropped, with what it takes to bring it back.
///
/// @param place the folder of its record
/// @param name as it was called
/// @param form what it was
/// @param dropped when
/// @param done false while the drop is under way; a crash leaves it so
/// @param statement makes it again; for managed tables without rows
/// @param lookup the catalog and schema in which the statement's names are looked up, with a point
///   between, or null
/// @param location where its files were, for tables whose files are kept
public record DroppedTable(
    Path place,
    TableName name,
    TableForm form,
    Instant dropped,
    boolean done,
    String statement,
    @Nullable String lookup,
    Optional<Path> location) {

  /// Where its files are kept, if they are.
  ///
  /// @return a folder beside the record
  Path kept() {
    return place.resolve("table");
  }

  /// The same, dropped in the end.
  DroppedTable asDone() {
    return new DroppedTable(place, name, form, dropped, true, statement, lookup, location);
  }
}
