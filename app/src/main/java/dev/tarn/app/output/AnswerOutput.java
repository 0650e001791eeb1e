package dev.tarn.app.output;

import java.io.IOException;

/// Writes the rows of one answer while they come. For one thread.
public interface AnswerOutput extends AutoCloseable {

  /// Writes the rows that have come since the last call, and passes them on at once.
  ///
  /// @throws IOException if they cannot be written
  void write() throws IOException;

  /// Writes what is left, and the end.
  ///
  /// @throws IOException if it cannot be written
  void end() throws IOException;

  /// Lets the answer go, ended or not.
  @Override
  void close();
}
