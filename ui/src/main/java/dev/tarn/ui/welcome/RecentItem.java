package dev.tarn.ui.welcome;

import java.nio.file.Path;
import java.time.Instant;

/// Something that was open before.
///
/// @param path a file or folder
/// @param isFolder true for a folder
/// @param opened when it was last
public record RecentItem(Path path, boolean isFolder, Instant opened) {}
