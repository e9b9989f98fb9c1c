package io.danvan.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpCacheTest {
  @TempDir private Path checkout;

  @Test
  void isRecordedOnceAndThenUsed() throws IOException {
    StartUpCache cache = cacheOf("jars of today");
    cache.prepare();
    assertThat(cache.isRecording()).isTrue();
    assertThat(cache.options()).contains("-XX:AOTCacheOutput=" + recording());

    theProgramWrites(cache);

    assertThat(cache.options()).containsExactly("-XX:AOTCache=" + shared());
    cache.prepare();
    assertThat(cache.isRecording()).isFalse();
  }

  @Test
  void isRecordedAnewForOtherJars() throws IOException {
    StartUpCache yesterday = cacheOf("jars of yesterday");
    yesterday.prepare();
    theProgramWrites(yesterday);

    assertThat(cacheOf("jars of today").options()).contains("-XX:AOTCacheOutput=" + recording());
  }

  @Test
  void belongsToTheJarsThatTheRecordingBeganWith() throws IOException {
    cacheOf("jars of yesterday").prepare();
    StartUpCache rebuiltMeanwhile = cacheOf("jars of today");
    theProgramWrites(rebuiltMeanwhile);

    assertThat(rebuiltMeanwhile.options()).doesNotContain("-XX:AOTCache=" + shared());
    assertThat(cacheOf("jars of yesterday").options()).contains("-XX:AOTCache=" + shared());
  }

  @Test
  void isNotThereIfTheProgramWasKilled() throws IOException {
    StartUpCache cache = cacheOf("jars of today");
    cache.prepare();
    cache.seal();

    assertThat(cache.options()).contains("-XX:AOTCacheOutput=" + recording());
  }

  @Test
  void isLeftAloneByAnInstallationThatWantsNone() throws IOException {
    StartUpCache cache = new StartUpCache(installation(false), "program", () -> "jars");
    cache.prepare();

    assertThat(cache.options()).isEmpty();
    assertThat(cache.isRecording()).isFalse();
  }

  private void theProgramWrites(StartUpCache cache) throws IOException {
    Files.writeString(recording(), "classes");
    cache.seal();
  }

  private StartUpCache cacheOf(String jars) {
    return new StartUpCache(installation(true), "program", () -> jars);
  }

  private Installation installation(boolean caches) {
    return new Installation(checkout, checkout.resolve("home"), 0, caches);
  }

  private Path recording() {
    return checkout.resolve("home/run/program.aot");
  }

  private Path shared() {
    return checkout.resolve("target/stack/caches/program.aot");
  }
}
