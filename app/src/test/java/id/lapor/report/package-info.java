@NullMarked
package id.lapor.report;

import org.jspecify.annotations.NullMarked;
