/// The workspace: a folder of plain files, and the engine that belongs to it.
@NullMarked
package dev.tarn.workspace;

import org.jspecify.annotations.NullMarked;
