@NullMarked
package dev.tarn.app.output;

import org.jspecify.annotations.NullMarked;
