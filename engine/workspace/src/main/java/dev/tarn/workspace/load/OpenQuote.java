package dev.tarn.workspace.load;

import java.nio.file.Path;

/// A row with a quote that is opened and never closed. It ends where its line ends.
///
/// @param file which file
/// @param line of the quote, from 1
/// @param start where the row begins, in bytes of the text
/// @param end where the next row begins
/// @param header true if the row holds the names of the columns
public record OpenQuote(Path file, long line, long start, long end, boolean header) {}
