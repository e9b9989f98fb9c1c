package io.danvan.platform.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** What the issuer's discovery document (OpenID Connect Discovery) says. */
final class Discovery {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private Discovery() {}

  /** The two members that matter here. */
  record Document(@Nullable String issuer, @JsonProperty("jwks_uri") @Nullable URI keys) {}

  /** Where the issuer's public keys are. */
  static URI keys(URI issuer) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
    requests.setReadTimeout(TIMEOUT);
    Document document =
        RestClient.builder()
            .requestFactory(requests)
            .build()
            .get()
            .uri(issuer.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration")
            .retrieve()
            .body(Document.class);
    if (document == null
        || document.keys() == null
        || !issuer.toString().equals(document.issuer())) {
      throw new IllegalStateException("no discovery document of its own at " + issuer);
    }
    return document.keys();
  }
}
