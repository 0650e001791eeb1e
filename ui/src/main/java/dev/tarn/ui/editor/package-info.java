/// The editor for SQL text.
@NullMarked
package dev.tarn.ui.editor;

import org.jspecify.annotations.NullMarked;
