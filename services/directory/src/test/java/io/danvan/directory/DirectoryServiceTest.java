package io.danvan.directory;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.postgres.DirectoryInMemory;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestServers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running directory with the whole country; all such tests share one context. */
@SpringBootTest(classes = DirectoryApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class DirectoryServiceTest {
  @Value("${local.server.port}")
  private int port;

  @Autowired private DirectoryInMemory view;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestServers.register(properties);
    TestIssuer.register(properties);
  }

  /** The view follows the tables within a second; the first of the tests may be faster. */
  @BeforeEach
  void readWhatIsThere() {
    view.refresh();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  RestTestClient anyone() {
    return RestTestClient.bindToServer().baseUrl(address()).build();
  }

  /** The least that an account can be. */
  RestTestClient viewer() {
    return as(Role.VIEWER);
  }

  /** Who runs the installation. */
  RestTestClient operator() {
    return as(Role.OPERATOR);
  }

  private RestTestClient as(Role role) {
    String token =
        TestIssuer.get()
            .token(DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254").value(), role);
    return anyone().mutate().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }
}
