package id.lapor.docs;

import id.lapor.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;

/// The part of a document between `<!-- drawn -->` and `<!-- /drawn -->`, which is made from the
/// program.
///
/// @param document path from the root of the repository
record DrawnPart(String document) {

  private static final String BEGIN = "<!-- drawn -->\n";
  private static final String END = "\n<!-- /drawn -->";

  String read() {
    var text = Repository.read(document);
    return text.substring(begin(text), text.indexOf(END));
  }

  void write(String drawing) throws IOException {
    var text = Repository.read(document);
    Files.writeString(
        Repository.path(document),
        text.substring(0, begin(text)) + drawing + text.substring(text.indexOf(END)));
  }

  private static int begin(String text) {
    return text.indexOf(BEGIN) + BEGIN.length();
  }
}
