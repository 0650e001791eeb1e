/// The encodings and line ends of texts: seen, chosen and changed.
@NullMarked
package dev.tarn.ui.encoding;

import org.jspecify.annotations.NullMarked;
