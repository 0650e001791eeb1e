/// The box that finds everything: commands, files, tables.
@NullMarked
package dev.tarn.ui.palette;

import org.jspecify.annotations.NullMarked;
