@NullMarked
package dev.tarn.workspace.usage;

import org.jspecify.annotations.NullMarked;
