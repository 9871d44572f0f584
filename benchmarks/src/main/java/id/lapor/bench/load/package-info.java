/// The load tools behind `bin/bench`: a cheap load generator, what it does to a started program,
/// and what is read from the outside while it does so (processor time, memory, round trips, the
/// database). They know the program by its addresses, its data folder and its tables only.
@NullMarked
package id.lapor.bench.load;

import org.jspecify.annotations.NullMarked;
