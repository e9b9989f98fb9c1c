package io.danvan.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The web conventions as beans. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemHandler.class, ProblemErrorController.class})
public class WebConfiguration {
  @Bean
  ProblemMessages platformProblems() {
    return new ProblemMessages("problems/platform");
  }

  @Bean
  Problems problems(List<ProblemMessages> modules) {
    return new Problems(new Wording(modules));
  }

  @Bean
  ProblemWriter problemWriter(Problems problems, LocaleResolver localeResolver, JsonMapper json) {
    return new ProblemWriter(problems, localeResolver, json);
  }

  /** Vietnamese unless the client prefers English. */
  @Bean
  LocaleResolver localeResolver() {
    var languages = new AcceptHeaderLocaleResolver();
    languages.setSupportedLocales(Wording.LANGUAGES);
    languages.setDefaultLocale(Wording.VIETNAMESE);
    return languages;
  }

  @Bean
  NothingThere nothingThere() {
    return new NothingThere();
  }

  @Bean
  WebMvcConfigurer conventionArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ConventionArguments());
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, CalendarDate::parse);
      }
    };
  }

  /** Strict beyond what properties can say; the rest is in platform.yaml. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .addModule(
                new SimpleModule("dates")
                    .addDeserializer(LocalDate.class, new CalendarDateDeserializer()))
            .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
            .annotationIntrospector(
                AnnotationIntrospector.pair(
                    new JacksonAnnotationIntrospector(), new RequiredUnlessNullable()))
            .withCoercionConfig(
                LogicalType.Textual,
                texts ->
                    texts
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }
}
