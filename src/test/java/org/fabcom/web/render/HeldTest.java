package org.fabcom.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file of some megabytes is marked as a small one is; what nobody may keep, and what is larger still, goes through. */
class HeldTest {

    private static final byte[] THREE_MEGABYTES = new byte[3 << 20];

    private static MockHttpServletResponse answered(String known, String cache) throws Exception {
        var request = new MockHttpServletRequest("GET", "/lieux.csv");
        if (!known.isEmpty()) request.addHeader("If-None-Match", known);
        var response = new MockHttpServletResponse();
        new Manners.FileManners().doFilter(request, response, (asked, answer) -> {
            answer.setContentType("text/csv");
            if (!cache.isEmpty()) ((HttpServletResponse) answer).setHeader("Cache-Control", cache);
            for (int from = 0; from < THREE_MEGABYTES.length; from += 8192)
                answer.getOutputStream().write(THREE_MEGABYTES, from, 8192);
        });
        return response;
    }

    @Test
    void a_large_file_is_marked_and_not_sent_again() throws Exception {
        var first = answered("", "");
        assertThat(first.getContentAsByteArray()).isEqualTo(THREE_MEGABYTES);
        assertThat(first.getHeader("Content-Length")).isEqualTo("" + THREE_MEGABYTES.length);
        var tag = first.getHeader("ETag");
        assertThat(tag).startsWith("W/");
        var again = answered(tag, "");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(answered("W/\"other\"", "").getStatus()).isEqualTo(200);
    }

    @Test
    void what_nobody_may_keep_goes_through_unmarked() throws Exception {
        var answer = answered("", "no-store");
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(answer.getContentAsByteArray()).isEqualTo(THREE_MEGABYTES);
    }

    @Test
    void above_what_the_disk_may_hold_it_goes_through_whole_and_once() throws IOException {
        var response = new MockHttpServletResponse();
        var begun = new AtomicInteger();
        try (var held = new Held(response, begun::incrementAndGet, new Held.Most(10, 100))) {
            held.setContentType("text/csv");
            for (int i = 0; i < 30; i++) held.getOutputStream().write(new byte[] {'a', 'b', 'c', 'd', (byte) i});
            assertThat(held.content()).isNull();
        }
        assertThat(begun).hasValue(1);
        assertThat(response.getContentAsByteArray())
                .hasSize(150)
                .startsWith('a', 'b', 'c', 'd', 0)
                .endsWith(29);
    }

    @Test
    void what_was_begun_is_dropped_when_another_answer_takes_its_place() throws IOException {
        var response = new MockHttpServletResponse();
        try (var held = new Held(response, () -> {}, new Held.Most(10, 100))) {
            held.setContentType("text/csv");
            held.getOutputStream().write(new byte[50]);
            held.resetBuffer();
            held.getOutputStream().write('x');
            var content = held.content();
            assertThat(content).isNotNull();
            assertThat(content.read(0, 100)).containsExactly('x');
        }
    }
}
