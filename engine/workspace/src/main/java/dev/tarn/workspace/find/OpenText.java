package dev.tarn.workspace.find;

import java.nio.file.Path;
import java.util.Optional;

/// A document that is open: it is searched as it is, saved or not.
///
/// @param id of the document
/// @param name of its tab
/// @param file empty if it has none yet
/// @param text with `\n` between lines
public record OpenText(String id, String name, Optional<Path> file, String text) {}
