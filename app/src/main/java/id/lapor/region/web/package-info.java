/// Pages and answers about areas: fragments for the chooser, administration.
@NullMarked
package id.lapor.region.web;

import org.jspecify.annotations.NullMarked;
