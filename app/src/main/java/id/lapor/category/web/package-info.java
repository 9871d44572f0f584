/// Administration of categories.
@NullMarked
package id.lapor.category.web;

import org.jspecify.annotations.NullMarked;
