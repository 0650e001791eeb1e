/// Watched folders: their new files are loaded into a table, once or as long as the engine runs.
@NullMarked
package dev.tarn.engine.watch;

import org.jspecify.annotations.NullMarked;
