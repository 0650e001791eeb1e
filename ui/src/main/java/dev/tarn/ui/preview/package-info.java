/// Looks at files: the page of a file with its rows, text, figures or picture, without the engine.
@NullMarked
package dev.tarn.ui.preview;

import org.jspecify.annotations.NullMarked;
