package io.danvan.taskboard.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie that a session is known by. Over https it has the prefix {@code __Host-}, by which a
 * browser takes it from this host only, over https only, and for no neighbour's sake.
 */
final class SessionCookie implements CookieSerializer {
  static final String NAME = "danvan-session";

  /**
   * A UUID; whatever else a cookie says is not asked of the database, which may not even keep it.
   */
  private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f-]{36}");

  private final CookieSerializer plain = serializer(NAME, false);
  private final CookieSerializer secure = serializer("__Host-" + NAME, true);

  @Override
  public void writeCookieValue(CookieValue cookie) {
    of(cookie.getRequest()).writeCookieValue(cookie);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request).stream()
        .filter(value -> SESSION_ID.matcher(value).matches())
        .toList();
  }

  private CookieSerializer of(HttpServletRequest request) {
    return request.isSecure() ? secure : plain;
  }

  private static CookieSerializer serializer(String name, boolean secure) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setUseSecureCookie(secure);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
