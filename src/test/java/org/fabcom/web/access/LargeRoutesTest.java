package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.web.Large;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever adds a route that takes a file, or reads a large one, writes its bound into the table of docs/large-routes.md. */
@FabComTest
class LargeRoutesTest {

    /** Ways round the turn and the bounds: all that is sent, taken as it comes. */
    private static final List<String> RAW = List.of(
            "MultipartHttpServletRequest", "MultipartRequest", "jakarta.servlet.http.Part", "HttpEntity", "byte[]");

    private final Web web;
    private final RequestMappingHandlerMapping routes;

    LargeRoutesTest(Web web, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.web = web;
        this.routes = requestMappingHandlerMapping;
    }

    @Test
    void the_table_holds_each_of_them_with_its_bound_and_no_other() throws IOException {
        var written = new TreeSet<String>();
        for (var line : Files.readAllLines(Path.of("docs/large-routes.md"))) {
            if (!line.startsWith("| `")) continue;
            var cells = line.split("\\|");
            written.add(cells[1].strip().replace("`", ""));
            assertThat(cells).as(line).hasSize(4);
            assertThat(cells[3]).as(line).containsPattern("\\d|Bounds\\.");
        }
        var built = new TreeSet<String>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (method.hasMethodAnnotation(Large.class) || BodyBounds.takesFiles(method)) built.addAll(names(info));
        });
        assertThat(built).isNotEmpty();
        assertThat(written).isEqualTo(built);
    }

    private static Set<String> names(RequestMappingInfo info) {
        var verbs = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining("/"));
        return info.getPatternValues().stream().map(it -> verbs + " " + it).collect(Collectors.toSet());
    }

    @Test
    void no_route_takes_what_is_sent_past_the_bounds() {
        var past = routes.getHandlerMethods().values().stream()
                .filter(RouteRules::ours)
                .filter(it -> Arrays.stream(it.getMethod().getParameters())
                        .anyMatch(one -> raw(
                                one.getType(), one.getParameterizedType().getTypeName(), BodyBounds.takesFiles(it))))
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        assertThat(past).isEmpty();
    }

    private static boolean raw(Class<?> type, String name, boolean takesFiles) {
        return InputStream.class.isAssignableFrom(type)
                || Reader.class.isAssignableFrom(type)
                || RAW.stream().anyMatch(name::contains)
                || name.contains(MultipartFile.class.getSimpleName()) && !takesFiles
                || Stream.of(
                                type.getRecordComponents() == null
                                        ? new java.lang.reflect.RecordComponent[0]
                                        : type.getRecordComponents())
                        .anyMatch(it -> it.getGenericType().getTypeName().contains("MultipartFile"));
    }

    /** Forms and programs without files: two megabytes, whatever they call what they send. */
    @Test
    void a_route_that_takes_no_file_takes_no_more_than_a_form() {
        var answer = web.visitor().upload("/entrer", "fichier", "x.csv", new byte[2_100_000], java.util.Map.of());
        assertThat(answer.status()).isEqualTo(413);
    }
}
