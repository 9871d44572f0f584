/// Pages of signing in, the own account and account administration, and the rules of every address.
@NullMarked
package id.lapor.identity.web;

import org.jspecify.annotations.NullMarked;
