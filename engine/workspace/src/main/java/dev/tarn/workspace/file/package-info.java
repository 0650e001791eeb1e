/// Files that are written whole or not at all, and words for what goes wrong with them.
@NullMarked
package dev.tarn.workspace.file;

import org.jspecify.annotations.NullMarked;
