package dev.tarn.workspace.history;

import java.time.Instant;

/// What a text was at a moment.
///
/// @param time by the wall clock, to the millisecond
/// @param cause why it was kept
/// @param hash names the content: SHA-256 in hexadecimal
/// @param length in UTF-16 units
public record TextVersion(Instant time, Cause cause, String hash, int length) {

  /// Why a version was kept.
  public enum Cause {
    /// It was so when it was opened.
    OPENED,
    /// It was being typed, or its tab was closed.
    TYPED,
    /// It was saved.
    SAVED,
    /// Another program changed the file.
    EXTERNAL
  }
}
