/// The form that makes a table.
@NullMarked
package dev.tarn.ui.catalog.create;

import org.jspecify.annotations.NullMarked;
