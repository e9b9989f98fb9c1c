package io.danvan.platform.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all modules' bundles, with a refusal's facts filled in as the language writes them.
 */
final class Wording {
  static final Locale VIETNAMESE = Locale.of("vi");
  static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final MessageSource messages;

  Wording(Collection<ProblemMessages> modules) {
    var bundles = new ResourceBundleMessageSource();
    bundles.setDefaultEncoding("UTF-8");
    // Otherwise the language of the machine would win over Vietnamese.
    bundles.setFallbackToSystemLocale(false);
    bundles.setBasenames(modules.stream().map(ProblemMessages::bundle).toArray(String[]::new));
    this.messages = bundles;
  }

  /** The text under the key, or null if no bundle has it. */
  @Nullable String of(String key, Map<String, Object> arguments, Locale language) {
    String text = messages.getMessage(key, null, null, language);
    return text == null
        ? null
        : PLACE
            .matcher(text)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        shown(arguments.getOrDefault(place.group(1), place.group()), language)));
  }

  private String shown(Object fact, Locale language) {
    boolean english = language.getLanguage().equals("en");
    return switch (fact) {
      case LocalDate date -> (english ? ENGLISH_DATE : DATE).format(date);
      case Number number -> NumberFormat.getInstance(language).format(number);
      case Enum<?> constant -> shownConstant(constant, language);
      case Collection<?> many ->
          many.stream().map(each -> shown(each, language)).collect(Collectors.joining(", "));
      default -> fact.toString();
    };
  }

  private String shownConstant(Enum<?> constant, Locale language) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    String text = messages.getMessage(key, null, null, language);
    return text == null ? constant.name() : text;
  }
}
