@NullMarked
package id.lapor.sla.web;

import org.jspecify.annotations.NullMarked;
