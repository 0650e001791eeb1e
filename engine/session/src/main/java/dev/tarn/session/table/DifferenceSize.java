package dev.tarn.session.table;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import dev.tarn.session.view.ViewSql;
import java.util.Optional;

/// How much there is to read to tell how two versions differ, as Tarn's engine knows it from the
/// table's log.
///
/// @param files those that can differ
/// @param bytes how large they are
/// @param feedBytes how large the changes are that the table's change data feed has, in case it has
///   one; the most there is if that is not known
public record DifferenceSize(long files, long bytes, long feedBytes) {

  /// How much is read by the better of the ways that there are.
  ///
  /// @param feed true if the table has a change data feed
  /// @return bytes
  public long read(boolean feed) {
    return feed ? Math.min(feedBytes, bytes) : bytes;
  }

  /// Asks for it.
  ///
  /// @return empty if the engine is not ours, or does not have the table itself
  static Optional<DifferenceSize> ask(Session session, TableName table, long from, long to) {
    String question =
        "SELECT files, bytes, feed_bytes FROM tarn_difference_size(%s, %d, %d)"
            .formatted(ViewSql.string(table.exact()), from, to);
    try {
      TableResult told = session.ask(Statement.of(question));
      return told.rows().stream()
          .findFirst()
          .map(row -> new DifferenceSize(whole(row.get(0)), whole(row.get(1)), whole(row.get(2))));
    } catch (SessionException e) {
      // The same is then found out by queries that any engine answers.
      return Optional.empty();
    }
  }

  private static long whole(Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
