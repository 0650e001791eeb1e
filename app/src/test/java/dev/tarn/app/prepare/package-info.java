@NullMarked
package dev.tarn.app.prepare;

import org.jspecify.annotations.NullMarked;
