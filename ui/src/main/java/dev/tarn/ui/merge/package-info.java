/// Builds a MERGE statement by a form.
@NullMarked
package dev.tarn.ui.merge;

import org.jspecify.annotations.NullMarked;
