/// The pages that citizens see: controllers, forms in, pages out, and the last stop of all faults.
@NullMarked
package id.lapor.portal.web;

import org.jspecify.annotations.NullMarked;
