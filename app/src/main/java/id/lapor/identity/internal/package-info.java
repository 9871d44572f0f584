/// Rules and rows of accounts, passwords, one-time codes and limits.
@NullMarked
package id.lapor.identity.internal;

import org.jspecify.annotations.NullMarked;
