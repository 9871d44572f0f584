/// What the portal keeps and decides itself: drafts of reports, sealed, and the rules of their
// steps.
@NullMarked
package id.lapor.portal.internal;

import org.jspecify.annotations.NullMarked;
