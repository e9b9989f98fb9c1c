package io.danvan.local.stack;

import java.io.IOException;
import java.util.List;

/** A part that is a Java program, and so has a start-up cache. */
abstract class JavaPart implements Part {
  private final Installation installation;

  JavaPart(Installation installation) {
    this.installation = installation;
  }

  /** How it is run. */
  abstract JavaProgram program();

  /** Where its jars come from; the cache is looked at afterwards. */
  void unpack() throws IOException, InterruptedException {}

  @Override
  public void prepare() throws IOException, InterruptedException {
    unpack();
    program().cache().prepare();
  }

  @Override
  public final List<String> command() {
    return program().command();
  }

  @Override
  public final boolean isRecording() {
    return program().cache().isRecording();
  }

  @Override
  public final void stopped() throws IOException {
    program().cache().seal();
  }

  final Installation installation() {
    return installation;
  }
}
