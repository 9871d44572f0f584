/// The categories in memory, suggesting one for a text, storage, loading.
@NullMarked
package id.lapor.category.internal;

import org.jspecify.annotations.NullMarked;
