package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.web.Access;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/** One set of routes, several doors: each says who enters; it says nothing of the routes that it adds itself. */
class InheritedRoutesTest {

    static class Routes {
        void shared() {}

        @Access(Access.Level.PUBLIC)
        void open() {}
    }

    @Access(Access.Level.SIGNED_IN)
    static class Door extends Routes {
        void added() {}
    }

    static class NoDoor extends Routes {}

    @Test
    void a_door_rules_what_it_inherits_and_only_where_the_route_says_nothing() throws NoSuchMethodException {
        assertThat(rule(new Door(), Routes.class, "shared")).isEqualTo(Access.Level.SIGNED_IN);
        assertThat(rule(new Door(), Routes.class, "open")).isEqualTo(Access.Level.PUBLIC);
        assertThat(rule(new Door(), Door.class, "added"))
                .as("forgotten, not let in")
                .isNull();
        assertThat(rule(new NoDoor(), Routes.class, "shared")).isNull();
    }

    private static Access.Level rule(Object bean, Class<?> declares, String method) throws NoSuchMethodException {
        return RouteRules.rule(new HandlerMethod(bean, declares.getDeclaredMethod(method)))
                .map(Access::value)
                .orElse(null);
    }
}
