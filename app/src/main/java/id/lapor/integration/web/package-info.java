/// Admin pages for import and export, and the address that `bin/import-lapor` sends files to.
@NullMarked
package id.lapor.integration.web;

import org.jspecify.annotations.NullMarked;
