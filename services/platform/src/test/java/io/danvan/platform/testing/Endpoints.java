package io.danvan.platform.testing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What a running service answers, as {@code <METHOD> <pattern>}. */
public final class Endpoints {
  private Endpoints() {}

  /** All that any of the service's mappings leads to, files and the actuator included. */
  public static Set<String> of(ApplicationContext service) {
    return service.getBeansOfType(HandlerMapping.class).values().stream()
        .flatMap(Endpoints::of)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  private static Stream<String> of(HandlerMapping mapping) {
    return switch (mapping) {
      case RequestMappingInfoHandlerMapping methods ->
          methods.getHandlerMethods().keySet().stream().flatMap(Endpoints::of);
      case AbstractUrlHandlerMapping files -> paths(files.getHandlerMap()).map(get -> "GET " + get);
      default -> Stream.empty();
    };
  }

  private static Stream<String> paths(Map<String, ?> handlers) {
    return handlers.keySet().stream();
  }

  private static Stream<String> of(RequestMappingInfo mapping) {
    Collection<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    Collection<String> names =
        methods.isEmpty() ? Set.of("ANY") : methods.stream().map(RequestMethod::name).toList();
    return mapping.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
  }
}
