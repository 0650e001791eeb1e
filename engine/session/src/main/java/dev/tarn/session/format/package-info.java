/// Brings SQL text into an even form.
@NullMarked
package dev.tarn.session.format;

import org.jspecify.annotations.NullMarked;
