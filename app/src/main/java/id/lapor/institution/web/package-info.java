/// Pages and answers about institutions: fragments for the chooser, administration.
@NullMarked
package id.lapor.institution.web;

import org.jspecify.annotations.NullMarked;
