package io.danvan.local.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The clients of this installation: fixed, and all with the same secret. */
final class Clients implements RegisteredClientRepository {
  private final Map<String, RegisteredClient> byId;

  Clients(List<RegisteredClient> clients) {
    this.byId =
        clients.stream()
            .collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
  }

  /** Does nothing: it is asked to keep a secret in a stronger form, and the secret is in a file. */
  @Override
  public void save(RegisteredClient client) {}

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return byId.get(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return byId.get(clientId);
  }
}
