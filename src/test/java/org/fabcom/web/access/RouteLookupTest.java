package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Each address leads where asking all routes leads. */
@FabComTest
record RouteLookupTest(
        @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {

    @Test
    void every_route_is_found_under_its_own_address() throws Exception {
        assertThat(routes).isInstanceOf(RouteLookup.class);
        for (var info : routes.getHandlerMethods().keySet()) {
            var method = info.getMethodsCondition().getMethods().stream()
                    .findFirst()
                    .map(Enum::name)
                    .orElse("GET");
            for (var pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues())
                leadsThere(
                        method, pattern.replaceAll("\\{\\*[^}]*}|\\{[^}]*}", "01a226f2-f341-78fa-812b-bec6102df72b"));
        }
    }

    @Test
    void addresses_of_no_route_lead_nowhere_as_before() throws Exception {
        for (var path : List.of("/", "/rien", "/agora/", "/agora/x/y/z/a/b/c", "/api/v1/rien", "/%61gora"))
            leadsThere("GET", path);
    }

    private void leadsThere(String method, String path) throws Exception {
        assertThat(found(method, path)).as(method + " " + path).isEqualTo(asked(method, path));
    }

    private @Nullable HandlerMethod found(String method, String path) throws Exception {
        try {
            var chain = routes.getHandler(request(method, path));
            return chain == null ? null : ((HandlerMethod) chain.getHandler()).createWithResolvedBean();
        } catch (jakarta.servlet.ServletException notThisWay) {
            return null;
        }
    }

    /** By asking each. */
    private @Nullable HandlerMethod asked(String method, String path) {
        var request = request(method, path);
        return routes.getHandlerMethods().entrySet().stream()
                .flatMap(it -> Stream.ofNullable(it.getKey().getMatchingCondition(request))
                        .map(info -> java.util.Map.entry(info, it.getValue())))
                .min(Comparator.comparing(java.util.Map.Entry::getKey, (one, other) -> one.compareTo(other, request)))
                .map(it -> it.getValue().createWithResolvedBean())
                .orElse(null);
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setRequestURI(path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
