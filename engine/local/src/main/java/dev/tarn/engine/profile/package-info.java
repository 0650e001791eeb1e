/// Tells clients what the plans of their statements do while they do it.
@NullMarked
package dev.tarn.engine.profile;

import org.jspecify.annotations.NullMarked;
