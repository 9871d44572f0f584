/// What all answers share: assets, the model of every page, how requests of programs are read and
/// their mistakes told; for the modules that answer faults.
@NamedInterface("web")
@NullMarked
package id.lapor.ui.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
