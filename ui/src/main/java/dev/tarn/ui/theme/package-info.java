/// Colours, fonts, icons and sizes: the only place that knows them.
@NullMarked
package dev.tarn.ui.theme;

import org.jspecify.annotations.NullMarked;
