/// The fields for the parameters of a SQL file, and the editor of their definitions.
@NullMarked
package dev.tarn.ui.parameter;

import org.jspecify.annotations.NullMarked;
