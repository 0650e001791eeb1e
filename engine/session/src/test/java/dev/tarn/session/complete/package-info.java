@NullMarked
package dev.tarn.session.complete;

import org.jspecify.annotations.NullMarked;
