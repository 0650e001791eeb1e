/// Data files on their way to tables: what a file is, what its columns hold, and the SQL that loads
/// it.
@NullMarked
package dev.tarn.workspace.load;

import org.jspecify.annotations.NullMarked;
