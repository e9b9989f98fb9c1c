package io.danvan.local.stack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of several instances of a service: over the service's database, at a port of its own. Like
 * one in production it gives notice before it closes its door.
 */
public final class Instance implements Part {
  private static final Duration NOTICE = Duration.ofSeconds(3);

  private final Part service;
  private final String name;
  private final int port;
  private final Processes processes;

  Instance(Part service, String name, int port, Processes processes) {
    this.service = service;
    this.name = name;
    this.port = port;
    this.processes = processes;
  }

  @Override
  public String name() {
    return name;
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + Installation.LOOPBACK + ":" + port);
  }

  /** Whether a balancer may lead callers to it. */
  @Override
  public boolean isReady() {
    return Probe.answers(address().resolve("/actuator/health/readiness"));
  }

  /** Whether it is to be left running. */
  public boolean isAlive() {
    return Probe.answers(address().resolve("/actuator/health/liveness"));
  }

  /** Whether its process runs. */
  public boolean runs() {
    return processes.find(name).isPresent();
  }

  /** Asks it to end, as a platform does: by SIGTERM. */
  public void askToStop() {
    askToStop(processes.find(name).orElseThrow());
  }

  @Override
  public Set<String> needs() {
    return Set.of();
  }

  @Override
  public List<Port> ports() {
    return List.of();
  }

  @Override
  public int megabytes() {
    return service.megabytes();
  }

  @Override
  public void prepare() throws IOException, InterruptedException {
    service.prepare();
  }

  @Override
  public List<String> command() {
    return service.command();
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(service.environment());
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("DANVAN_SHUTDOWN_NOTICE", NOTICE.toSeconds() + "s");
    return environment;
  }
}
