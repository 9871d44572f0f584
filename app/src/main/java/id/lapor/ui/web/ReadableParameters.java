package id.lapor.ui.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Takes the character NUL out of parameters and form fields: nobody types it, and no text in
/// PostgreSQL can have it.
@ControllerAdvice
class ReadableParameters {

  @InitBinder
  void readTexts(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new WithoutNul());
  }

  private static final class WithoutNul extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String typed) {
      setValue(typed == null ? null : typed.replace("\0", ""));
    }
  }
}
