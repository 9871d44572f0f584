/// The tree in memory, names and how they are written, generating the regional governments,
/// storage, loading.
@NullMarked
package id.lapor.institution.internal;

import org.jspecify.annotations.NullMarked;
