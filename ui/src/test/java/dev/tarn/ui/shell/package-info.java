@NullMarked
package dev.tarn.ui.shell;

import org.jspecify.annotations.NullMarked;
