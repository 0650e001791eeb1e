@NullMarked
package dev.tarn.app.soak;

import org.jspecify.annotations.NullMarked;
