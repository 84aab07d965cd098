package org.fabcom.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.web.Access;
import org.fabcom.web.list.Pouring;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A long file that something stops in the middle, or before it begins. */
@FabComTest
class CutShortTest {

    private final Web web;
    private final RequestMappingHandlerMapping routes;

    CutShortTest(Web web, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.web = web;
        this.routes = requestMappingHandlerMapping;
    }

    /** Not a controller, so that the application does not find it; it breaks after more than is held back (64 MiB). */
    static final class Breaking {

        @Access(Access.Level.PUBLIC)
        public void lines(HttpServletResponse response) throws IOException {
            Pouring.csv(response, "lignes.csv", out -> {
                try {
                    for (int i = 0; i < 70; i++) out.write("une ligne\r\n".repeat(100_000));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
                throw new IllegalStateException("the base went away");
            });
        }
    }

    /** Not a controller either: what it writes first is what is known before the base is asked. */
    static final class Broken {

        @Access(Access.Level.PUBLIC)
        public void lines(HttpServletResponse response) throws IOException {
            Pouring.csv(response, "lignes.csv", out -> {
                try {
                    for (int i = 0; i < 200; i++) out.write("un titre,");
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
                throw new IllegalStateException("the base is not there");
            });
        }

        @Access(Access.Level.PUBLIC)
        public void none(HttpServletResponse response) throws IOException {
            Pouring.csv(response, "rien.csv", out -> {});
        }
    }

    @Test
    void a_file_of_which_nothing_left_yet_is_a_page_that_says_so() throws NoSuchMethodException {
        var route = RequestMappingInfo.paths("/titres.csv")
                .options(routes.getBuilderConfiguration())
                .build();
        var empty = RequestMappingInfo.paths("/rien.csv")
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, new Broken(), Broken.class.getMethod("lines", HttpServletResponse.class));
        routes.registerMapping(empty, new Broken(), Broken.class.getMethod("none", HttpServletResponse.class));
        try {
            var answer = web.visitor().get("/titres.csv");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).contains("FC-0500").doesNotContain("un titre");
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.header("Content-Disposition")).isEmpty();

            var nothing = web.visitor().get("/rien.csv");
            assertThat(nothing.status()).isEqualTo(200);
            assertThat(nothing.body()).isEmpty();
            assertThat(nothing.header("Content-Type")).startsWith("text/csv");
            assertThat(nothing.header("Content-Disposition")).contains("rien.csv");
        } finally {
            routes.unregisterMapping(route);
            routes.unregisterMapping(empty);
        }
    }

    @Test
    void half_a_file_never_looks_like_a_whole_one() throws NoSuchMethodException {
        var route = RequestMappingInfo.paths("/lignes.csv")
                .options(routes.getBuilderConfiguration())
                .build();
        routes.registerMapping(route, new Breaking(), Breaking.class.getMethod("lines", HttpServletResponse.class));
        try {
            assertThatThrownBy(() -> web.visitor().get("/lignes.csv"))
                    .as("the connection is cut, so that whoever takes it notices")
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            routes.unregisterMapping(route);
        }
    }
}
