/// How every page looks and speaks: layout, components, messages in both languages, assets, error
/// pages.
///
/// Knows no other module; others hand it their texts and values.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package id.lapor.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
