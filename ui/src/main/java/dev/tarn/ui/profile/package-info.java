/// The executed plan of a statement as a graph, with what could be better.
@NullMarked
package dev.tarn.ui.profile;

import org.jspecify.annotations.NullMarked;
