/// Tries a write on a clone of its table and tells what it would change.
@NullMarked
package dev.tarn.session.trial;

import org.jspecify.annotations.NullMarked;
