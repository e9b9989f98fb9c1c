package io.danvan.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Looks whether something answers. */
final class Probe {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private Probe() {}

  /** Whether a GET is answered with 200. */
  static boolean answers(URI address) {
    try {
      var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether nobody listens on the port. */
  static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral(Installation.LOOPBACK))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the port accepts connections. */
  static boolean accepts(int port) {
    try (var socket = new Socket(InetAddress.ofLiteral(Installation.LOOPBACK), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
