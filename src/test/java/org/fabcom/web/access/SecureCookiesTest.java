package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where people come by https no cookie goes out without it, however the proxy asks: some name people, as what is told once does. */
class SecureCookiesTest {

    @TempDir
    Path home;

    @Test
    void whatever_makes_a_cookie_says_so() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var it : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(it);
                assertThat(text).as(it.toString()).doesNotContain("new Cookie(");
                assertThat(times("ResponseCookie.from(", text))
                        .as(it.toString())
                        .isLessThanOrEqualTo(times(".secure(settings.https())", text));
            }
        }
    }

    private static int times(String said, String text) {
        return text.split(Pattern.quote(said), -1).length;
    }

    @Test
    void the_token_of_forms_goes_by_https_though_the_proxy_does_not_say_that_it_came_so() {
        assertThat(token("https://fabrique.example")).contains("; Secure");
        assertThat(token("http://localhost:8080")).doesNotContain("; Secure");
    }

    private String token(String address) {
        var settings = SettingsReader.read(home, Map.of("FABCOM_BASE_URL", address));
        var tokens = new WebSecurity().csrfTokens(settings);
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        tokens.saveToken(tokens.generateToken(request), request, response);
        return response.getHeader("Set-Cookie");
    }
}
