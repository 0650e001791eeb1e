/// What the user does with rows that have come: filter, sort, arrange, profile, group and find.
@NullMarked
package dev.tarn.ui.result;

import org.jspecify.annotations.NullMarked;
