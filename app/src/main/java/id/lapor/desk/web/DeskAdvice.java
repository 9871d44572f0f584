package id.lapor.desk.web;

import id.lapor.kernel.Actor;
import id.lapor.report.ReportNotFound;
import id.lapor.report.ReportNumber;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Reads every request to the desk the same way, and answers what is not there with "not found".
@ControllerAdvice(basePackageClasses = DeskAdvice.class)
class DeskAdvice {

  /// The call, as a model attribute that handlers take as a parameter.
  @ModelAttribute("deskCall")
  DeskCall deskCall(
      Actor actor,
      @PathVariable(required = false) @Nullable String number,
      @RequestParam MultiValueMap<String, String> parameters,
      @ModelAttribute("ui") Ui ui) {
    var fields = new Fields(parameters);
    var named = number == null ? null : ReportNumber.parse(number).orElse(null);
    return new DeskCall(actor, named, QueueAddress.of(fields, actor), fields, ui);
  }

  @ExceptionHandler({NotOnThisDesk.class, ReportNotFound.class})
  void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }
}
