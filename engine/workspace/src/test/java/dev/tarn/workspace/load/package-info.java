@NullMarked
package dev.tarn.workspace.load;

import org.jspecify.annotations.NullMarked;
