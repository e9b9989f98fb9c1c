package io.danvan.platform.registry;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the schema registry is.
 *
 * @param url the base of its Confluent-compatible API, e.g. {@code
 *     http://localhost:8090/apis/ccompat/v7}
 * @param timeout how long one request may take
 */
@ConfigurationProperties("danvan.registry")
public record RegistryProperties(
    @DefaultValue("http://localhost:8090/apis/ccompat/v7") URI url,
    @DefaultValue("2s") Duration timeout) {}
