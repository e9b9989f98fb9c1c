package io.danvan.local.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.local.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Prometheus, which fetches the measurements of a stack and knows the alarms. */
final class Prometheus implements AutoCloseable {
  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private Prometheus(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static Prometheus watching(LocalStack stack, Path folder) throws IOException {
    String jobs =
        stack.addresses().entrySet().stream()
            .map(service -> job(service.getKey(), service.getValue(), stack))
            .collect(Collectors.joining());
    String settings =
        """
        global: {scrape_interval: 3s, scrape_timeout: 3s, evaluation_interval: 3s}
        rule_files: ["%s"]
        scrape_configs:
        %s\
        """
            .formatted(Monitoring.RULES, jobs);
    Path file = Files.writeString(folder.resolve("prometheus.yml"), settings);
    URI address = URI.create("http://127.0.0.1:" + LocalStack.freePort());
    Process process =
        new ProcessBuilder(
                Promtool.PROMETHEUS.toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address.getAuthority())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    return new Prometheus(process, address);
  }

  /** As the example of the configuration has it, with this stack's issuer and addresses. */
  private static String job(String name, URI address, LocalStack stack) {
    return """
      - job_name: %s
        metrics_path: /actuator/prometheus
        oauth2: {client_id: vanhanh, client_secret: "%s", token_url: "%s/oauth2/token"}
        static_configs: [{targets: ["%s"]}]
    """
        .formatted(name, stack.clientSecret(), stack.issuer(), address.getAuthority());
  }

  /** Whether a query finds anything by now. */
  boolean finds(String query) {
    return !ask("/api/v1/query?query=" + URLEncoder.encode(query, UTF_8))
        .at("/data/result")
        .isEmpty();
  }

  /** Why measurements could not be fetched. */
  List<String> troubles() {
    return Monitoring.elements(ask("/api/v1/targets").at("/data/activeTargets"))
        .map(target -> target.path("lastError").asString(""))
        .filter(error -> !error.isEmpty())
        .toList();
  }

  /** An empty answer while it starts. */
  private JsonNode ask(String path) {
    try {
      var request = HttpRequest.newBuilder(address.resolve(path)).build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? JsonMapper.shared().readTree(answer.body())
          : JsonMapper.shared().createObjectNode();
    } catch (IOException e) {
      return JsonMapper.shared().createObjectNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JsonMapper.shared().createObjectNode();
    }
  }

  @Override
  public void close() throws InterruptedException {
    http.close();
    process.destroy();
    process.waitFor();
  }
}
