@NullMarked
package dev.tarn.workspace.trial;

import org.jspecify.annotations.NullMarked;
