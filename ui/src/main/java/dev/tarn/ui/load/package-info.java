/// Adding data: the box that looks at a file, lets all be chosen, and loads it.
@NullMarked
package dev.tarn.ui.load;

import org.jspecify.annotations.NullMarked;
