package id.lapor.notification.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that keeps what it gets and refuses recipients whose address holds "refused".
final class TinySmtpServer implements AutoCloseable {

  final List<String> mails = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket server;
  private final Thread accepting;

  TinySmtpServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    accepting =
        Thread.startVirtualThread(
            () -> {
              while (!server.isClosed()) {
                try (var socket = server.accept()) {
                  connections.incrementAndGet();
                  talk(socket);
                } catch (IOException e) {
                  // The test is over, or the client hung up.
                }
              }
            });
  }

  int port() {
    return server.getLocalPort();
  }

  private void talk(Socket socket) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    var out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.UTF_8);
    answer(out, "220 test");
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("EHLO")) {
        answer(out, "250 test");
      } else if (line.startsWith("RCPT") && line.contains("refused")) {
        answer(out, "550 5.1.1 <" + line + "> unknown");
      } else if (line.startsWith("DATA")) {
        answer(out, "354 go on");
        var mail = new StringBuilder();
        for (var text = in.readLine(); !".".equals(text); text = in.readLine()) {
          mail.append(text).append('\n');
        }
        mails.add(mail.toString());
        answer(out, "250 taken");
      } else if (line.startsWith("QUIT")) {
        answer(out, "221 bye");
        return;
      } else {
        answer(out, "250 ok");
      }
    }
  }

  private static void answer(PrintWriter out, String line) {
    out.print(line + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      // Until then the port may still take a connection.
      accepting.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
