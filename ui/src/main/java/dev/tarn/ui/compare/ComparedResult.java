package dev.tarn.ui.compare;

import dev.tarn.session.Result;
import java.util.concurrent.Callable;

/// A result that can be compared with another.
///
/// @param id names the run
/// @param title of its tab
/// @param facts when it was run, how many rows it has, where
/// @param sql the statement that gave it, with the values of its parameters written out
/// @param rows opens it; may block and fail
public record ComparedResult(
    String id, String title, String facts, String sql, Callable<Result> rows) {
  @Override
  public String toString() {
    return title + " · " + facts;
  }
}
