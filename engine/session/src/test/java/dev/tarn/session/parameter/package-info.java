@NullMarked
package dev.tarn.session.parameter;

import org.jspecify.annotations.NullMarked;
