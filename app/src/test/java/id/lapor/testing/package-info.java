/// What tests share: one program and one PostgreSQL for a whole run, and a clock that tests set.
@NullMarked
package id.lapor.testing;

import org.jspecify.annotations.NullMarked;
