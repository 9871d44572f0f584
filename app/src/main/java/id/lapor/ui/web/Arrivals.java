package id.lapor.ui.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Makes the [Arrival] of each body known, and ends the connection of a request whose body nobody
/// has read to its end: Tomcat would read the rest before it answers, for as long as it trickles
/// in.
final class Arrivals extends ValveBase {

  private final Pace pace;

  Arrivals(Pace pace) {
    this.pace = pace;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
      getNext().invoke(request, response);
      return;
    }
    var incoming = request.getCoyoteRequest();
    var line = incoming.getInputBuffer();
    var arrival = new Arrival(incoming, line, pace);
    incoming.setInputBuffer(arrival);
    arrival.announce(request);
    try {
      getNext().invoke(request, response);
    } finally {
      incoming.setInputBuffer(line);
      if (!arrival.isWhole() && !arrival.isHere()) {
        incoming.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }
}
