import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Checks or formats the Java sources below some folders with google-java-format.
 *
 * <p>A program of its own, because a formatter plugin would run in Maven's JVM, which may be older
 * than the language it must parse. Usage: {@code java FormatSources.java check|replace
 * <google-java-format.jar> <folder>...}
 */
final class FormatSources {
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean replace = arguments[0].equals("replace");
    List<String> sources = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      sources.addAll(javaFilesBelow(Path.of(arguments[i])));
    }
    if (sources.isEmpty()) {
      return;
    }
    int exit = format(arguments[1], replace, sources);
    if (exit != 0 && !replace) {
      System.err.println(
          "The files above are not formatted. Format them with: mvn -q -N -Pformat initialize");
    }
    System.exit(exit);
  }

  private static List<String> javaFilesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(
              file -> file.toString().endsWith(".java") && !isGenerated(folder.relativize(file)))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static boolean isGenerated(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .anyMatch(
            part -> part.toString().equals("target") || part.toString().equals("node_modules"));
  }

  private static int format(String jar, boolean replace, List<String> sources)
      throws IOException, InterruptedException {
    // One file with all names: a command line has a length limit.
    Path names = Files.createTempFile("sources", ".txt");
    try {
      Files.write(names, sources);
      var command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-jar", jar));
      command.addAll(
          replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
      command.add("@" + names);
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } finally {
      Files.delete(names);
    }
  }

  private static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }
}
