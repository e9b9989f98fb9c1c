package io.danvan.platform.web;

import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestPostgres;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A running service, asked over real HTTP by a coordinator; all such tests share one context. */
@SpringBootTest(
    classes = TestService.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=test", "spring.test.metrics.export=true"})
public abstract class ServiceTest {
  protected static final UUID ORGANISATION = UUID.randomUUID();

  @Value("${local.server.port}")
  private int port;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestIssuer.register(properties);
  }

  /** Where the service listens. */
  protected String address() {
    return "http://127.0.0.1:" + port;
  }

  /** A client without a token. */
  protected RestTestClient anyone() {
    return RestTestClient.bindToServer().baseUrl(address()).build();
  }

  protected RestTestClient coordinator() {
    return bearer(TestIssuer.get().token(ORGANISATION, Role.COORDINATOR));
  }

  protected RestTestClient bearer(String token) {
    return anyone().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }
}
