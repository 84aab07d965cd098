package org.fabcom.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is no request gets a word and leaves nothing in the log, however often it comes. */
@FabComTest
@ExtendWith(OutputCaptureExtension.class)
record UnreadableRequestTest(Web web) {

    private static final String HOST = "Host: localhost\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?x=\u0001 HTTP/1.1\r\n" + HOST,
                "GET /a|b{c} HTTP/1.1\r\n" + HOST,
                "GET / HTTP/9.9\r\n" + HOST,
                "GET http://[ HTTP/1.1\r\n" + HOST,
                "GET no-slash HTTP/1.1\r\n" + HOST,
                "GET /%zz HTTP/1.1\r\n" + HOST,
                "GET /%00 HTTP/1.1\r\n" + HOST,
                "GET /%2e%2e/%2fetc HTTP/1.1\r\n" + HOST,
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "GET / HTTP/1.1\r\n" + HOST + HOST,
                "GET / HTTP/1.1\r\n" + HOST + "X Y: z\r\n",
                "GET / HTTP/1.1\r\n" + HOST + ": z\r\n",
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: -5\r\n",
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
                "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: odd\r\n",
                "\u0016\u0003\u0001 HTTP/1.1\r\n" + HOST,
                "PRI * HTTP/2.0\r\n",
                "G(T / HTTP/1.1\r\n" + HOST,
                "nothing at all\r\n"
            })
    void is_refused_in_words_and_not_in_the_log(String head, CapturedOutput output) throws IOException {
        var answer = answer(head + "\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|50[15]).*");
        assertThat(output.getAll()).doesNotContain("Exception", " ERROR ");
    }

    @Test
    void a_long_head_is_refused_too(CapturedOutput output) throws IOException {
        var answer = answer("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(output.getAll()).doesNotContain("Exception", " ERROR ");
    }

    @Test
    void so_is_a_list_of_languages_that_has_no_end(CapturedOutput output) throws IOException {
        var answer = answer("GET / HTTP/1.1\r\n" + HOST + "Accept-Language: " + "fr,".repeat(50_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(output.getAll()).doesNotContain("Exception", " ERROR ");
    }

    @Test
    void who_reads_many_languages_is_answered() throws IOException {
        var read = "br,fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7,de,es,it,pt,nl,ar,uk,ru;q=0.1";
        for (var said : new String[] {read, "fr," + "x,".repeat(9_000)})
            assertThat(answer(
                            "GET / HTTP/1.1\r\nConnection: close\r\n" + HOST + "Accept-Language: " + said + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_pasted_link_is_answered_as_a_browser_sends_it() throws IOException {
        for (var query : new String[] {"x={}", "q=[a]", "q=a|b", "q=a\\b^`c"})
            assertThat(answer("GET /catalogue?" + query + " HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n"))
                    .as(query)
                    .startsWith("HTTP/1.1 200");
    }

    private String answer(String asked) throws IOException {
        var site = URI.create(web.address());
        try (var line = new Socket(site.getHost(), site.getPort())) {
            line.setSoTimeout(10_000);
            line.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
            line.getOutputStream().flush();
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
