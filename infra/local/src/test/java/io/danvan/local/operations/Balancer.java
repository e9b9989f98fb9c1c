package io.danvan.local.operations;

import io.danvan.local.stack.Instance;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * As much of a load balancer as there is in every one: it leads callers to the instances in turn
 * that said they are ready when they were last asked, and past one that refuses the connection.
 * Connections are kept alive. Nothing is sent twice.
 */
final class Balancer implements AutoCloseable {
  private static final int LOOK_EVERY_MILLIS = 500;

  private final List<Instance> instances;
  private final HttpClient http;
  private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Instance> ready;

  Balancer(List<Instance> instances, HttpClient.Builder http) {
    this.instances = instances;
    this.ready = instances;
    this.http = http.connectTimeout(Duration.ofSeconds(5)).build();
    var _ = looking.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Sends a request, made for the address of the instance whose turn it is. */
  <T> HttpResponse<T> send(Function<URI, HttpRequest> request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    for (Instance instance : inTurn()) {
      try {
        return http.send(request.apply(instance.address()), handler);
      } catch (ConnectException e) {
        // Not even begun: the next one.
      }
    }
    throw new ConnectException("No instance takes the connection");
  }

  /** The client behind it. */
  HttpClient client() {
    return http;
  }

  private void look() {
    ready = instances.stream().filter(Instance::isReady).toList();
  }

  private List<Instance> inTurn() {
    List<Instance> turned = new ArrayList<>(ready);
    Collections.rotate(turned, turn.incrementAndGet());
    return turned;
  }

  @Override
  public void close() {
    looking.shutdownNow();
    http.shutdownNow();
  }
}
