/// Puts the window together with what it works with.
@NullMarked
package dev.tarn.app.desktop;

import org.jspecify.annotations.NullMarked;
