/// What the executed plan of a statement did, operator by operator, and what could be better.
@NullMarked
package dev.tarn.session.profile;

import org.jspecify.annotations.NullMarked;
