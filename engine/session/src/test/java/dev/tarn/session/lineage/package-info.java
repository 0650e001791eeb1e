@NullMarked
package dev.tarn.session.lineage;

import org.jspecify.annotations.NullMarked;
