/// What the database of the local engine's catalog holds, told without opening any table.
@NullMarked
package dev.tarn.session.registry;

import org.jspecify.annotations.NullMarked;
