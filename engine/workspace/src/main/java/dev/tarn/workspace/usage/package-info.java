/// Which files of a workspace name a table.
@NullMarked
package dev.tarn.workspace.usage;

import org.jspecify.annotations.NullMarked;
