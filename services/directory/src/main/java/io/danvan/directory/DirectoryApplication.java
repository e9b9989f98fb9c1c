package io.danvan.directory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The directory of units and organisations. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(DirectoryConfiguration.class)
public class DirectoryApplication {
  /** Starts the service; the arguments are Spring's. */
  public static void main(String[] arguments) {
    SpringApplication.run(DirectoryApplication.class, arguments);
  }
}
