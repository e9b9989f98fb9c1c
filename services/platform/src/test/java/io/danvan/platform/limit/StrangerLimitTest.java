package io.danvan.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StrangerLimitTest {
  private final StrangerLimit limit =
      new StrangerLimit(
          new Rate(2, 1), new Rate(3, 1), request -> !request.getRequestURI().endsWith("/free"));

  @Test
  void turnsAwayANetworkThatSendsTooMuchAndNoOther() throws ServletException, IOException {
    assertThat(statuses("10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.2"))
        .containsExactly(200, 200, 429, 200);
  }

  @Test
  void turnsAwayEveryNetworkIfAllTogetherSendTooMuch() throws ServletException, IOException {
    assertThat(statuses("10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"))
        .containsExactly(200, 200, 200, 429);
  }

  @Test
  void countsNothingThatIsOnlyReadOrIsFree() throws ServletException, IOException {
    for (int sent = 0; sent < 5; sent++) {
      assertThat(status("GET", "/", "10.0.0.1")).isEqualTo(200);
      assertThat(status("POST", "/free", "10.0.0.1")).isEqualTo(200);
    }
    assertThat(status("POST", "/", "10.0.0.1")).isEqualTo(200);
  }

  private int[] statuses(String... addresses) throws ServletException, IOException {
    int[] statuses = new int[addresses.length];
    for (int at = 0; at < addresses.length; at++) {
      statuses[at] = status("POST", "/", addresses[at]);
    }
    return statuses;
  }

  private int status(String method, String path, String address)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    limit.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
