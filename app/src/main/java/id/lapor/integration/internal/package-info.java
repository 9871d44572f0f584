/// Reading, matching and writing LAPOR!'s export, and the runs of imports.
@NullMarked
package id.lapor.integration.internal;

import org.jspecify.annotations.NullMarked;
