package id.lapor.identity.web;

import id.lapor.identity.internal.DemoCast;
import id.lapor.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sign-in page.
///
/// @param wanted `?lanjut=…` to carry along, or empty
/// @param demo the demo accounts; empty outside a demonstration
public record SignInPage(
    SignInForm form,
    FormErrors errors,
    String wanted,
    List<DemoCast.Member> demo,
    @Nullable String demoPassword) {}
