/// What the portal keeps and decides itself: sealed drafts of reports, and rules of their steps.
@NullMarked
package id.lapor.portal.internal;

import org.jspecify.annotations.NullMarked;
