package dev.tarn.workspace.find;

import java.nio.file.Path;
import java.util.Optional;

/// A text that was searched.
///
/// @param file empty for an open document without a file
/// @param document the id of the open document; empty if the file was searched as it is on the disk
/// @param name of the file or the tab
/// @param folder where the file is, relative to the workspace with `/`; empty for its own folder
public record Subject(Optional<Path> file, Optional<String> document, String name, String folder) {}
