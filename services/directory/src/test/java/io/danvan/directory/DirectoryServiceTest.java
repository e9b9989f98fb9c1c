package io.danvan.directory;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.testing.TestServers;
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

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestServers.register(properties);
    TestIssuer.register(properties);
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
