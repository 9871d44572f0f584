/// The program as a whole; each package below is one module with its own door.
@NullMarked
package id.lapor;

import org.jspecify.annotations.NullMarked;
