package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.LongRun;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.access.RouteRules;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the lived-in territory with every filter it knows filled with what nobody should type: answered, always. */
@FabComTest
@WithDemonstration
class UglyTest {

    /** Written as they stand in an address. */
    private static final List<String> UGLY = List.of(
            "abc",
            "%25",
            "%00",
            "%ED%A0%80",
            "%FF%FE",
            "-1",
            "999999999999",
            "9".repeat(40),
            "-999999999-01-01",
            "%2B999999999-12-31",
            "2026-02-30",
            "1%27%22%3C%5C_%24%7B7*7%7D%23",
            "------------------------------------",
            "%F0%9F%8C%BB%E2%80%AE%E2%80%8B",
            "x".repeat(10_000));

    private static final Pattern NAMED = Pattern.compile(
            "(?:value|all|has|day|number|id|ids|one|many|with|but)\\(\"([a-z][A-Za-z_-]*)\"|String [A-Z_]+ = \"([a-z][a-z_-]{0,15})\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:\\[a-z]\\+)?[^}]*}");
    private static final String NOTHING = "01900000-0000-7000-8000-000000000000";

    private final Web web;
    private final RouteRules rules;
    private final RequestMappingHandlerMapping mapping;
    private final Map<String, Set<String>> known = new HashMap<>();

    UglyTest(Web web, RouteRules rules, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.web = web;
        this.rules = rules;
        this.mapping = requestMappingHandlerMapping;
    }

    /** In the gate every third filter of each address gets one of the values, always the same; with {@code -Dlong} all get all. */
    @Test
    void no_address_breaks_whatever_its_filters_hold() {
        var faults = new ArrayList<String>();
        int asked = 0;
        for (var who : List.of("aline", "lucie")) {
            var visitor = visitor(who);
            for (var one : addresses(visitor, who.equals("aline")).entrySet()) {
                for (var name : names(one.getKey())) {
                    for (var value : values(who + one.getKey() + name)) {
                        asked++;
                        look(who, visitor, one.getValue() + "?" + name + "=" + value, faults);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(1000);
        assertThat(faults).as(faults.size() + " of " + asked).isEmpty();
    }

    private static List<String> values(String of) {
        if (LongRun.ASKED) return UGLY;
        int at = Math.floorMod(of.hashCode(), 3 * UGLY.size());
        return at < UGLY.size() ? List.of(UGLY.get(at)) : List.of();
    }

    private static void look(String who, WebVisitor visitor, String path, List<String> faults) {
        var answer = visitor.get(path);
        var shown = path.length() > 200 ? path.substring(0, 200) : path;
        if (answer.status() >= 500) faults.add(who + " " + shown + " " + answer.status());
        if (answer.status() == 400 && !answer.body().contains("FC-04"))
            faults.add(who + " " + shown + " 400 without words");
    }

    /** A real address for each route that a stroll meets; the others with what is nowhere. */
    private Map<String, String> addresses(WebVisitor visitor, boolean others) {
        var all = new LinkedHashMap<String, String>();
        new Stroll(visitor, rules, LongRun.ASKED ? 250 : 100)
                .go()
                .pages()
                .forEach(
                        (kind, path) -> all.putIfAbsent(kind.replace(" on paper", ""), path.replaceFirst("\\?.*", "")));
        all.remove("nowhere");
        if (others)
            for (var route : rules.all())
                if (route.method().equals("GET")) all.putIfAbsent(route.pattern(), nowhere(route.pattern()));
        return all;
    }

    private static String nowhere(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(it -> it.group(2) == null ? NOTHING : "rien");
    }

    /** What the controller's package reads from addresses. */
    private Set<String> names(String pattern) {
        var names = new TreeSet<>(Set.of("q", "page"));
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!info.getPatternValues().contains(pattern)) return;
            names.addAll(known.computeIfAbsent(method.getBeanType().getPackageName(), UglyTest::read));
            Arrays.stream(method.getMethod().getParameters())
                    .filter(it -> it.isAnnotationPresent(RequestParam.class))
                    .forEach(it -> names.add(name(it)));
        });
        return names;
    }

    private static String name(Parameter parameter) {
        var said = parameter.getAnnotation(RequestParam.class);
        return (said.value() + said.name()).isEmpty() ? parameter.getName() : said.value() + said.name();
    }

    private static Set<String> read(String packageName) {
        var names = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java", packageName.split("\\.")))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var found = NAMED.matcher(Files.readString(file));
                while (found.find()) names.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return names;
    }

    private WebVisitor visitor(String who) {
        var visitor = web.visitor();
        visitor.post("/connexion/demonstration", "qui", who);
        return visitor;
    }
}
