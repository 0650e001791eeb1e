/// Searching and replacing in all texts of a workspace.
@NullMarked
package dev.tarn.workspace.find;

import org.jspecify.annotations.NullMarked;
