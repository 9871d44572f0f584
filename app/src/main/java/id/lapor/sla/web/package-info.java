/// The admin pages for holidays and time limits.
@NullMarked
package id.lapor.sla.web;

import org.jspecify.annotations.NullMarked;
