/// The rules and the storage of areas: names and how they are written, searching, points, loading.
@NullMarked
package id.lapor.region.internal;

import org.jspecify.annotations.NullMarked;
