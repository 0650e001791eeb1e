@NullMarked
package dev.tarn.engine.listing;

import org.jspecify.annotations.NullMarked;
