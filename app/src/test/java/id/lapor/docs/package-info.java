/// The documents compared with the program, and the parts of them that are drawn from it.
@NullMarked
package id.lapor.docs;

import org.jspecify.annotations.NullMarked;
