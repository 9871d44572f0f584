@NullMarked
package id.lapor.report.internal;

import org.jspecify.annotations.NullMarked;
