package id.lapor.bench.load;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Stands between the program and PostgreSQL and notes every round trip with its statements.
///
/// A round trip is what the client sends before it waits for an answer: statements that the
/// program or its driver sends together (such as BEGIN with what follows it) count as one. The
/// statistics of the database cannot tell this.
final class Wiretap implements AutoCloseable {

  private static final int STARTUP = 196_608;

  private final ServerSocket door;
  private final int databasePort;
  private final List<List<String>> trips = new ArrayList<>();

  Wiretap(int databasePort) throws IOException {
    this.databasePort = databasePort;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /// The round trips since the last call of this, each as its statements.
  List<List<String>> take() {
    synchronized (trips) {
      var taken = List.copyOf(trips);
      trips.clear();
      return taken;
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        client.setTcpNoDelay(true);
        var server = new Socket(InetAddress.getLoopbackAddress(), databasePort);
        server.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> answers(server, client));
        Thread.ofPlatform().daemon().start(() -> requests(client, server));
      } catch (IOException closing) {
        // the next round sees whether the door is closed
      }
    }
  }

  private static void answers(Socket server, Socket client) {
    try (server;
        client) {
      server.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException ended) {
      // both are closed
    }
  }

  private void requests(Socket client, Socket server) {
    try (server;
        client) {
      var from = new DataInputStream(new BufferedInputStream(client.getInputStream(), 1 << 16));
      var to = server.getOutputStream();
      greet(from, to);
      var listener = new Listener();
      while (true) {
        int type = from.readUnsignedByte();
        var body = new byte[from.readInt() - 4];
        from.readFully(body);
        listener.hear((char) type, body, from.available() == 0);
        var whole = new byte[body.length + 5];
        whole[0] = (byte) type;
        put(whole, 1, body.length + 4);
        System.arraycopy(body, 0, whole, 5, body.length);
        to.write(whole);
      }
    } catch (IOException ended) {
      // both are closed
    }
  }

  /// Messages before the greeting is through have no type.
  private static void greet(DataInputStream from, OutputStream to) throws IOException {
    int code;
    do {
      int length = from.readInt();
      var whole = new byte[length];
      put(whole, 0, length);
      from.readFully(whole, 4, length - 4);
      code =
          ((whole[4] & 0xff) << 24)
              | ((whole[5] & 0xff) << 16)
              | ((whole[6] & 0xff) << 8)
              | (whole[7] & 0xff);
      to.write(whole);
    } while (code != STARTUP);
  }

  private static void put(byte[] target, int at, int number) {
    for (int i = 0; i < 4; i++) {
      target[at + i] = (byte) (number >>> (24 - 8 * i));
    }
  }

  /// Follows the messages of one connection.
  private final class Listener {
    private final Map<String, String> prepared = new HashMap<>();
    private final List<String> trip = new ArrayList<>();
    private String bound = "";

    /// @param last whether the client has sent nothing behind it
    void hear(char type, byte[] body, boolean last) {
      switch (type) {
        case 'P' -> prepared.put(string(body, 0), string(body, string(body, 0).length() + 1));
        case 'B' -> {
          var portal = string(body, 0);
          bound = prepared.getOrDefault(string(body, portal.length() + 1), "?");
        }
        case 'E' -> trip.add(bound);
        case 'Q' -> {
          trip.add(string(body, 0));
        }
        default -> {}
      }
      if (last && (type == 'S' || type == 'Q')) {
        end();
      }
    }

    private void end() {
      synchronized (trips) {
        trips.add(List.copyOf(trip));
      }
      trip.clear();
    }

    /// Up to the next zero byte, one character for each byte so that lengths fit.
    private static String string(byte[] body, int from) {
      int to = from;
      while (body[to] != 0) {
        to++;
      }
      return new String(body, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
