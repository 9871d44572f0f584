@NullMarked
package id.lapor.integration.internal;

import org.jspecify.annotations.NullMarked;
