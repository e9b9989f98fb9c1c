package io.danvan.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between a client and a server that can be cut. */
public final class Line implements AutoCloseable {
  private final InetSocketAddress server;
  private final ServerSocket entrance;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /** Lays a line to the server at an address. */
  public Line(String address) {
    URI called = URI.create(address);
    this.server = new InetSocketAddress(called.getHost(), called.getPort());
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no line", e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /** The address of a web server over this line. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /** The port at which the line begins. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Breaks all connections, and every new one. */
  public void cut() {
    cut = true;
    ends.forEach(Line::hangUp);
    ends.clear();
  }

  /** Lets new connections through again. */
  public void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        connect(entrance.accept());
      } catch (IOException e) {
        // The caller or the server is gone: the next caller may have more luck.
      }
    }
  }

  private void connect(Socket caller) throws IOException {
    Socket called = new Socket();
    ends.add(caller);
    ends.add(called);
    if (cut) {
      hangUp(caller);
      return;
    }
    called.connect(server);
    Thread.startVirtualThread(() -> pass(caller, called));
    Thread.startVirtualThread(() -> pass(called, caller));
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, or one side has gone: the other one hears of it below.
    } finally {
      hangUp(from);
      hangUp(to);
    }
  }

  private static void hangUp(Socket end) {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a socket does not close", e);
    }
  }
}
