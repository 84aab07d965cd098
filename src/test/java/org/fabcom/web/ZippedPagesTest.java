package org.fabcom.web;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page comes in as few bytes as whoever asks can read, and is the same page. */
@FabComTest
record ZippedPagesTest(Web web) {

    private static final String PATH = "/";

    @Test
    void who_reads_gzip_gets_the_same_words_in_half_the_bytes() throws IOException {
        var plain = web.visitor().get(PATH);
        var zipped = web.visitor().with("Accept-Encoding", "br, gzip").get(PATH);
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped.header("Content-Length")).isEqualTo("" + zipped.bytes().length);
        assertThat(zipped.bytes().length).isLessThan(plain.bytes().length / 2);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("</html>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "br, gzip; q=0.0, identity"})
    void who_does_not_read_it_gets_it_plain(String accepted) {
        var answer = web.visitor().with("Accept-Encoding", accepted).get(PATH);
        assertThat(answer.headers("Content-Encoding")).isEmpty();
        assertThat(answer.body()).contains("</html>");
    }
}
