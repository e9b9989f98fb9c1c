package io.danvan.taskboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageFilterTest {
  private static final Locale VIETNAMESE = Locale.of("vi");

  @Test
  void pagesAreVietnameseUntilEnglishIsChosen() throws Exception {
    MockHttpServletRequest request = request("/");
    assertThat(languageOf(request)).isEqualTo(VIETNAMESE);

    request.setCookies(new Cookie(LanguageFilter.COOKIE, "en"));
    assertThat(languageOf(request)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void aFailureOfAPageIsToldInThePagesLanguage() throws Exception {
    assertThat(languageOf(failureOf("/parts/1/actions/accept"))).isEqualTo(VIETNAMESE);
  }

  @Test
  void programsChooseTheirLanguageThemselves() throws Exception {
    assertThat(languageOf(request("/api/boards"))).isEqualTo(Locale.ENGLISH);
    assertThat(languageOf(failureOf("/api/boards"))).isEqualTo(Locale.ENGLISH);
  }

  private static Locale languageOf(MockHttpServletRequest request)
      throws ServletException, IOException {
    var chain = new MockFilterChain();
    new LanguageFilter().doFilter(request, new MockHttpServletResponse(), chain);
    return Objects.requireNonNull(chain.getRequest()).getLocale();
  }

  /** As the container hands on a request that failed. */
  private static MockHttpServletRequest failureOf(String path) {
    MockHttpServletRequest request = request("/error");
    request.setDispatcherType(DispatcherType.ERROR);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
    return request;
  }

  private static MockHttpServletRequest request(String path) {
    var request = new MockHttpServletRequest("GET", path);
    request.addPreferredLocale(Locale.ENGLISH);
    return request;
  }
}
