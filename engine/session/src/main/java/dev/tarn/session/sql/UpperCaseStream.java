package dev.tarn.session.sql;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.misc.Interval;

/// A text that the generated lexer sees in upper case; what it gives back is as written.
///
/// Its indices are code points.
public final class UpperCaseStream implements CharStream {
  private final CharStream written;

  /// Wraps a text.
  ///
  /// @param text as written
  public UpperCaseStream(String text) {
    this.written = CharStreams.fromString(text);
  }

  @Override
  public String getText(Interval interval) {
    return written.size() == 0 || interval.b < interval.a ? "" : written.getText(interval);
  }

  @Override
  public void consume() {
    written.consume();
  }

  @Override
  public int LA(int offset) {
    int c = written.LA(offset);
    return c <= 0 ? c : Character.toUpperCase(c);
  }

  @Override
  public int mark() {
    return written.mark();
  }

  @Override
  public void release(int marker) {
    written.release(marker);
  }

  @Override
  public int index() {
    return written.index();
  }

  @Override
  public void seek(int index) {
    written.seek(index);
  }

  @Override
  public int size() {
    return written.size();
  }

  @Override
  public String getSourceName() {
    return written.getSourceName();
  }
}
