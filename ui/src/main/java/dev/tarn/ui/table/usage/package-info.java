/// The tab that lists what names a table: files, views and statements that ran.
@NullMarked
package dev.tarn.ui.table.usage;

import org.jspecify.annotations.NullMarked;
