package dev.tarn.workspace.watch;

import dev.tarn.workspace.document.DiskState;
import dev.tarn.workspace.document.Document;

/// The file of an open document is other than it was, or is as it was again.
///
/// @param document whose file
/// @param state how it is now
public record DiskNews(Document document, DiskState state) {}
