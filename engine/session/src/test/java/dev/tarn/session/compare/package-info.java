@NullMarked
package dev.tarn.session.compare;

import org.jspecify.annotations.NullMarked;
