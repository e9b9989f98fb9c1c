package io.danvan.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The issuer of tokens. It names what it needs of Boot, because this module's class path also holds
 * what the services need.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
@Import({
  LoopbackOnly.class,
  SecurityConfiguration.class,
  TokenConfiguration.class,
  SignInController.class
})
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
public class IdentityApplication {
  /** Starts the issuer; the arguments are Spring's. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  static SpringApplication application() {
    return new SpringApplicationBuilder(IdentityApplication.class)
        .properties("spring.config.name=identity")
        .build();
  }
}
