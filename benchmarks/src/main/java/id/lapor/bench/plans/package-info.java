/// Looks at the plan of every SQL statement that a request causes on a full database, and finds
/// those that would grow with it.
@NullMarked
package id.lapor.bench.plans;

import org.jspecify.annotations.NullMarked;
