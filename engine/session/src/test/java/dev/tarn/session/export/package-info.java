@NullMarked
package dev.tarn.session.export;

import org.jspecify.annotations.NullMarked;
