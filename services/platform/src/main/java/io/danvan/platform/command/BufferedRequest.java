package io.danvan.platform.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.refusal.Refused;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read, so that it can be both digested and parsed. */
final class BufferedRequest extends HttpServletRequestWrapper {
  private static final int CHUNK = 8192;

  private final byte[] body;

  /** Reads a body that is within the limits; no pause may be longer than the server's own limit. */
  BufferedRequest(HttpServletRequest request, CommandSettings settings, LargeBodies.Place place)
      throws IOException {
    super(request);
    if (request.getContentLengthLong() > settings.bodyLimit()) {
      throw new Refused(CommandRefusals.bodyTooLarge(settings.bodyLimit()));
    }
    this.body = read(request.getInputStream(), settings, place);
  }

  private static byte[] read(InputStream sent, CommandSettings settings, LargeBodies.Place place)
      throws IOException {
    long begun = System.nanoTime();
    var read = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    try {
      for (int length = sent.read(chunk); length >= 0; length = sent.read(chunk)) {
        read.write(chunk, 0, length);
        place.allow(read.size());
        if (read.size() > settings.bodyLimit()) {
          throw new Refused(CommandRefusals.bodyTooLarge(settings.bodyLimit()));
        }
        if (System.nanoTime() - begun > settings.bodyWithin().toNanos()) {
          throw new Refused(CommandRefusals.BODY_TOO_SLOW);
        }
      }
    } catch (IOException failure) {
      // The server wraps what its socket says.
      if (failure.getCause() instanceof SocketTimeoutException) {
        throw new Refused(CommandRefusals.BODY_TOO_SLOW);
      }
      throw failure;
    }
    return read.toByteArray();
  }

  /** SHA-256 of what is asked: path, query and body, but no header. */
  byte[] digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      String query = getQueryString();
      digest.update((getRequestURI() + "?" + (query == null ? "" : query) + "\n").getBytes(UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), UTF_8));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(@Nullable ReadListener listener) {
      throw new UnsupportedOperationException("commands are read synchronously");
    }
  }
}
