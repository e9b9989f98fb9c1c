package io.danvan.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, asked for when a token names one that is not known. Not twice within a
 * second: by tokens with invented key ids a stranger could have us ask the issuer as often as he
 * likes. Thread-safe.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  private static final long PAUSE = 1000;
  private static final int TIMEOUT = 2000;
  private static final int LONGEST = 200_000;

  private final JWKSetSource<SecurityContext> issuer;
  private @Nullable JWKSet fetched;
  private long at;

  private IssuerKeys(JWKSetSource<SecurityContext> issuer) {
    this.issuer = issuer;
  }

  static JWKSource<SecurityContext> at(URI address) {
    try {
      var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LONGEST);
      var issuer = new URLBasedJWKSetSource<SecurityContext>(address.toURL(), retriever);
      return JWKSourceBuilder.create(new IssuerKeys(issuer))
          .refreshAheadCache(false)
          .rateLimited(false)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("the issuer's keys have no usable address", e);
    }
  }

  @Override
  public synchronized JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
      throws KeySourceException {
    JWKSet known = fetched;
    if (known == null || now - at >= PAUSE) {
      known = issuer.getJWKSet(refresh, now, context);
      fetched = known;
      at = now;
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    issuer.close();
  }
}
