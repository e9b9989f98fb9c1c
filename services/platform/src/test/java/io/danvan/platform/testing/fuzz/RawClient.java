package io.danvan.platform.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends bytes and reads an answer of HTTP/1.1; keeps the connection as long as the service does.
 */
final class RawClient implements AutoCloseable {
  private static final int PATIENCE = 90_000;

  private final int port;
  private @Nullable Socket socket;

  RawClient(String address) {
    port = URI.create(address).getPort();
  }

  /**
   * An answer.
   *
   * @param status its status
   * @param headers its headers, by names in small letters; the last of each name
   * @param body its body as text
   */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** The answer to a request; null if the connection was closed without one. */
  @Nullable Answer send(byte[] request, boolean head) throws IOException {
    boolean kept = socket != null;
    Answer answer = attempt(request, head);
    // A kept connection may have been closed after the last answer, which says nothing of this.
    return answer == null && kept ? attempt(request, head) : answer;
  }

  private @Nullable Answer attempt(byte[] request, boolean head) throws IOException {
    Socket connection = socket == null ? connect() : socket;
    try {
      connection.getOutputStream().write(request);
      connection.getOutputStream().flush();
    } catch (IOException refused) {
      // The answer may be there all the same: a body too long is refused before it has come.
    }
    try {
      Answer answer = read(new BufferedInputStream(connection.getInputStream()), head);
      if (answer.header("connection").equalsIgnoreCase("close")) {
        close();
      }
      return answer;
    } catch (IOException closed) {
      close();
      return null;
    }
  }

  private Socket connect() throws IOException {
    Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
    connection.setSoTimeout(PATIENCE);
    connection.setTcpNoDelay(true);
    socket = connection;
    return connection;
  }

  private static Answer read(InputStream in, boolean head) throws IOException {
    String[] status = line(in).split(" ", 3);
    if (status.length < 2) {
      throw new EOFException("no status line");
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int code = Integer.parseInt(status[1]);
    if (code == 100) {
      return read(in, head);
    }
    boolean none = head || code == 204 || code == 304;
    return new Answer(code, headers, none ? "" : new String(body(in, headers), UTF_8));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    String length = headers.get("content-length");
    if (length != null) {
      return in.readNBytes(Integer.parseInt(length));
    }
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return in.readAllBytes();
    }
    var body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed within a line");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(ISO_8859_1);
  }

  /** Closes the connection; the next request opens another. */
  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
