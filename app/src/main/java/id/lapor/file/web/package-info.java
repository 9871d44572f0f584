/// How the content of a file is answered over HTTP; for the modules that check who may see it.
@NamedInterface("web")
@NullMarked
package id.lapor.file.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
