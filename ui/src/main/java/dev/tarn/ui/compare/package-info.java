/// Two results side by side: what is the same, and what differs.
@NullMarked
package dev.tarn.ui.compare;

import org.jspecify.annotations.NullMarked;
