@NullMarked
package id.lapor.integration.web;

import org.jspecify.annotations.NullMarked;
