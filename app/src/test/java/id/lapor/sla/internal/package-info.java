@NullMarked
package id.lapor.sla.internal;

import org.jspecify.annotations.NullMarked;
