/// The telling of many reports.
@NullMarked
package id.lapor.seed.internal;

import org.jspecify.annotations.NullMarked;
