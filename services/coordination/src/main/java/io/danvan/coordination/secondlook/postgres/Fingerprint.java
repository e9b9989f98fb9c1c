package io.danvan.coordination.secondlook.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.secondlook.Purpose;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a text is recognised by when it is not kept. */
final class Fingerprint {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Fingerprint(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  byte[] of(OrganisationId organisation, Purpose purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String context = organisation + "\n" + purpose.command() + "\n" + purpose.field() + "\n";
      mac.update(context.getBytes(UTF_8));
      return mac.doFinal(Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
