package org.fabcom.web.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.web.Access;
import org.fabcom.web.list.Pouring;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A long file that something stops in the middle. */
@FabComTest
class CutShortTest {

    private final Web web;
    private final RequestMappingHandlerMapping routes;

    CutShortTest(Web web, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.web = web;
        this.routes = requestMappingHandlerMapping;
    }

    /** Not a controller, so that the application does not find it. */
    static final class Breaking {

        @Access(Access.Level.PUBLIC)
        public void lines(HttpServletResponse response) throws IOException {
            Pouring.csv(response, "lignes.csv", out -> {
                try {
                    for (int i = 0; i < 20_000; i++) out.write("une ligne\r\n");
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
                throw new IllegalStateException("the base went away");
            });
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
