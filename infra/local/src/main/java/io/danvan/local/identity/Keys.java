package io.danvan.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.danvan.local.account.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens. It is made once, so that a token outlives a restart. */
final class Keys {
  private static final int BITS = 2048;

  private Keys() {}

  static JWKSet in(Path folder) throws IOException {
    try {
      return JWKSet.parse(PrivateFile.readOrCreate(folder.resolve("keys.json"), Keys::generate));
    } catch (ParseException e) {
      throw new IOException("cannot read the keys in " + folder, e);
    }
  }

  private static String generate() {
    try {
      RSAKey key =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .keyID(UUID.randomUUID().toString())
              .generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }
}
