package io.danvan.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A connection on which a test sends what no client library would, as slowly as it likes. */
public final class RawConnection implements AutoCloseable {
  private static final int PATIENCE = 90_000;

  private final Socket socket;

  /** Connects to a service. */
  public RawConnection(String address) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort());
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true);
  }

  /** Sends a text as it is; lines have to end with {@code \r\n}. */
  public RawConnection send(String text) throws IOException {
    return send(text.getBytes(UTF_8));
  }

  /** Sends bytes as they are. */
  public RawConnection send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** All that the service sends until it closes the connection. */
  public String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }

  /** Whether anything has come, an answer or the end. */
  public boolean isAnswered() throws IOException {
    socket.setSoTimeout(1);
    try {
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException nothing) {
      return false;
    } finally {
      socket.setSoTimeout(PATIENCE);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
