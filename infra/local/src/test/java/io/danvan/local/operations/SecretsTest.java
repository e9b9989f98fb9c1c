package io.danvan.local.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sources hold no secret: an installation has its own, in files or in the environment. */
class SecretsTest {
  private static final Set<String> NOT_SOURCES =
      Set.of("target", ".git", ".danvan", "node_modules", ".idea");

  /** Texts about secrets. */
  private static final Set<String> TEXTS = Set.of("problems", "messages");

  /** What looks like a secret and is none: everybody may know it. */
  private static final List<String> KNOWN_TO_ALL =
      List.of(
          // The demonstration's accounts, on the loopback address only.
          "String PASSWORD = \"danvan\"",
          "String SECRET = \"a-secret-of-this-test\"",
          "client-secret=of-this-test",
          "https://user:password@example.org");

  private static final String NAME = "[\\w.-]*(password|passwd|secret|api-?_?key|token)[\\w.-]*";

  private static final Pattern SECRET =
      Pattern.compile(
          Stream.of(
                  "-----BEGIN [A-Z ]*PRIVATE KEY",
                  "\\bAKIA[0-9A-Z]{16}\\b",
                  "\\bgh[pousr]_[A-Za-z0-9]{30,}",
                  "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.",
                  // An address with a password in it.
                  "://[^/\\s:@\"$]+:[^/\\s@\"${%]+@",
                  // In code: a name and a text.
                  "(?i)" + NAME + " *= *\"[^\"\\s]{6,}\"",
                  "(?i)" + NAME + "\" *, *\"[^\"\\s]{6,}\"",
                  // In settings: a name and a value that is not taken from elsewhere.
                  "(?i)^\\s*-?\\s*[\"']?"
                      + NAME
                      + "(?<![_-]file)[\"']?\\s*[:=]\\s*[\"']?(?!\\d+\\b)[\\w/+!@#-]{6,}[\"']?\\s*$")
              .reduce((one, other) -> one + "|" + other)
              .orElseThrow());

  @Test
  void noSourceHoldsASecret() throws IOException {
    List<Path> sources = sources();

    assertThat(sources).hasSizeGreaterThan(300);
    assertThat(sources.stream().flatMap(SecretsTest::secrets).toList()).isEmpty();
  }

  @Test
  void knowsASecretWhenItSeesOne() {
    assertThat(
            List.of(
                "-----BEGIN RSA " + "PRIVATE KEY-----",
                "  password: Xk29fkQ1",
                "spring.kafka.properties.sasl.password=Xk29fkQ1",
                "POSTGRES_PASSWORD=Xk29fkQ1",
                "String clientSecret = " + "\"Xk29fkQ1\";",
                "Map.entry(\"DANVAN_SECRET\", " + "\"Xk29fkQ1\")",
                "jdbc:postgresql://danvan:" + "Xk29fkQ1@db/danvan"))
        .allSatisfy(line -> assertThat(SECRET.matcher(line).find()).as(line).isTrue());
    assertThat(
            List.of(
                "  password: ${DANVAN_DATABASE_PASSWORD}",
                "max-token-count: 250000",
                "client_secret_file: secrets/prometheus-client-secret",
                "this.clientSecret = clientSecret;"))
        .allSatisfy(line -> assertThat(SECRET.matcher(line).find()).as(line).isFalse());
  }

  private static Stream<String> secrets(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> SECRET.matcher(line).find())
          .filter(line -> KNOWN_TO_ALL.stream().noneMatch(line::contains))
          .map(line -> Monitoring.CHECKOUT.relativize(file) + ": " + line.strip());
    } catch (MalformedInputException e) {
      // A picture.
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        Monitoring.CHECKOUT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return NOT_SOURCES.contains(name) || TEXTS.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.endsWith("SecretsTest.java")) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
