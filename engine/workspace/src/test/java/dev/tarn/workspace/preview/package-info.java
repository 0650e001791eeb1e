@NullMarked
package dev.tarn.workspace.preview;

import org.jspecify.annotations.NullMarked;
