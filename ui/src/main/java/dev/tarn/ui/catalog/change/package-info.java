/// What is done to tables and schemas from the catalog tree: forms that show their SQL, dropping
/// with a way back, putting files together.
@NullMarked
package dev.tarn.ui.catalog.change;

import org.jspecify.annotations.NullMarked;
