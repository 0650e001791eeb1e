/// What can be done with rows that have come, without asking the engine again: filters, sorts,
/// profiles, sums and groups, straight on the stored batches.
@NullMarked
package dev.tarn.session.view;

import org.jspecify.annotations.NullMarked;
