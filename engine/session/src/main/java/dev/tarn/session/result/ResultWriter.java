package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import java.nio.file.Path;

/// Takes the rows of one execution as they come, on one of two roads: batches from the wire
/// ([#append]) or part files that the engine writes itself ([#folder] and [#grew]).
///
/// Call [#schema] first, then feed one road, then end with [#complete], [#abandon] or [#discard];
/// what comes behind the end is ignored. Thread-safe, though rows have an order only if one thread
/// feeds them.
///
/// Feeding and completing throw [dev.tarn.session.SessionException] of kind `STORAGE` if the files
/// cannot be written or read; if the disk is full, the result's space has been freed by then.
public interface ResultWriter {

  /// Tells the columns. [#result] may be read from now on.
  ///
  /// @param schema the columns in Spark's types
  void schema(Schema schema);

  /// Adds what one response carries.
  ///
  /// @param stream a whole Arrow IPC stream: a schema message and record batch messages; put the
  ///   chunks of a large one together by [ByteString#concat], which copies nothing
  void append(ByteString stream);

  /// Where the engine is to write its part files `part-00000.arrow`, `part-00001.arrow`, ...
  ///
  /// @return an existing folder, absolute
  Path folder();

  /// Takes note that a part file has grown.
  ///
  /// @param growth what the engine told
  void grew(PartGrowth growth);

  /// All rows have come.
  void complete();

  /// No more rows will come; those that came are kept.
  void abandon();

  /// No more rows will come and those that came are of no use, for example because the engine found
  /// the disk full: frees their space. The result has no rows from now on.
  void discard();

  /// The rows so far.
  ///
  /// @return the same at each call
  /// @throws IllegalStateException before the schema is known
  Result result();
}
