package org.fabcom.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of every room × everybody: who may enter does, who may not is sent to sign in or refused, nothing breaks. */
@FabComTest
record RouteAccessTest(Web web, Neighbours neighbours, RouteRules rules) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\*?([A-Za-z]+)(:\\[a-z]\\+|:[a-z]+(?:\\|[a-z]+)*)?[^}]*}");
    private static final String NOTHING = "01900000-0000-7000-8000-000000000000";

    /** Who stands at the door: nobody, somebody with an account, with a seat in the organisation, or with a role. */
    record Caller(
            String name,
            boolean signedIn,
            @Nullable Seat seat,
            @Nullable InstanceRole role) {

        boolean mayEnter(Access rule) {
            return switch (rule.value()) {
                case PUBLIC -> true;
                case SIGNED_IN -> signedIn;
                case ENTITLED ->
                    role != null && List.of(rule.instance()).contains(role)
                            || seat != null && rule.seat().length > 0 && seat.atLeast(rule.seat()[0]);
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Caller> callers() {
        var all = new ArrayList<Caller>();
        all.add(new Caller("anonymous", false, null, null));
        all.add(new Caller("signed in", true, null, null));
        Arrays.stream(Seat.values()).forEach(it -> all.add(new Caller(it.name(), true, it, null)));
        Arrays.stream(InstanceRole.values()).forEach(it -> all.add(new Caller(it.name(), true, null, it)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("callers")
    void each_route_lets_in_whom_its_rule_names_and_nobody_else(Caller caller) {
        var door = new Door(caller);
        var wrong = new ArrayList<String>();
        for (var route : rules.all()) {
            if (route.pattern().equals("/error")) continue;
            var answer = door.call(route);
            if (route.pattern().equals("/oidc/userinfo") && answer.status() == 401)
                continue; // tools ask there, with a token
            boolean inside = caller.mayEnter(route.rule()) && !api(route) || open(route);
            if (!(inside ? entered(answer) || byDuty(route, answer) : stopped(answer, route, caller)))
                wrong.add("%s %s: %d %s"
                        .formatted(route.method(), route.pattern(), answer.status(), answer.header("Location")));
        }
        assertThat(wrong).as("for " + caller).isEmpty();
    }

    /** The back door reads bearer tokens only: with a cookie one is nobody. */
    private static boolean api(RouteRules.Route route) {
        return route.pattern().startsWith("/api/");
    }

    private static boolean open(RouteRules.Route route) {
        return route.rule().value() == Access.Level.PUBLIC;
    }

    /** Who weighs or sells at a site is said by its duties, each tried on each route in the matrices of these rooms. */
    private static boolean byDuty(RouteRules.Route route, WebAnswer answer) {
        return route.pattern().matches("/(caisse|pesee).*") && answer.status() == 403;
    }

    private static boolean entered(WebAnswer answer) {
        if (answer.status() >= 500 || answer.status() == 401 || answer.status() == 403) return false;
        return answer.status() != 303 || !answer.header("Location").startsWith("/connexion?suite=");
    }

    private static boolean stopped(WebAnswer answer, RouteRules.Route route, Caller caller) {
        if (api(route)) return answer.status() == 401;
        if (caller.signedIn()) return answer.status() == 403;
        if (!route.method().equals("GET"))
            return answer.status() == 403 && answer.text().contains("FC-0461");
        return answer.status() == 303 && answer.header("Location").startsWith("/connexion?suite=");
    }

    /** One browser for all calls; after each call that was let in and may have changed something, somebody new in it, in another organisation. */
    private final class Door {

        private final Caller caller;
        private final WebVisitor visitor = web.visitor();
        private final Person founder = neighbours.person("Fondatrice", InstanceRole.ADMINISTRATOR);
        private Organisation garden;

        Door(Caller caller) {
            this.caller = caller;
            this.garden = arrive();
        }

        WebAnswer call(RouteRules.Route route) {
            var path = VARIABLE.matcher(route.pattern())
                    .replaceAll(it -> it.group(1).equals(route.rule().of())
                            ? garden.id().toString()
                            : it.group(2) == null ? NOTHING : one(it.group(2)));
            if (route.method().equals("GET")) return visitor.get(path);
            var answer = route.method().equals("POST") && !api(route)
                    ? visitor.postWithoutToken(path, fields(path))
                    : visitor.send(route.method(), path, "application/json", "{}");
            if (answer.status() < 400) garden = arrive();
            return answer;
        }

        /** Of {@code :xlsx|ods} the first. */
        private static String one(String choices) {
            return choices.startsWith(":[") ? "rien" : choices.substring(1).split("[|]")[0];
        }

        /** Nothing but the token; no room is closed while one tries its doors. */
        private String[] fields(String path) {
            var fields = new ArrayList<>(List.of("_csrf", visitor.token()));
            if (path.endsWith("/salles"))
                for (var room :
                        visitor.get(path).page().select("input[name=salles]").eachAttr("value"))
                    fields.addAll(List.of("salles", room));
            return fields.toArray(String[]::new);
        }

        private Organisation arrive() {
            var place = neighbours.association("Jardin", founder);
            if (!caller.signedIn()) return place;
            var person = caller.role() == null
                    ? neighbours.person("Quelqu’un")
                    : neighbours.person("Quelqu’un", caller.role());
            if (caller.seat() != null) neighbours.seat(place, person, caller.seat());
            neighbours.signIn(visitor, person);
            return place;
        }
    }

    /** Not a controller, so that the application does not find it. */
    static final class Careless {
        public String page() {
            return "open to whom?";
        }
    }

    @Test
    void a_route_without_a_rule_stops_the_start() throws NoSuchMethodException {
        var mapping = new RequestMappingHandlerMapping();
        mapping.registerMapping(
                RequestMappingInfo.paths("/oubli").build(), new Careless(), Careless.class.getMethod("page"));
        assertThatThrownBy(() -> new RouteRules(mapping).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without @Access")
                .hasMessageContaining("Careless");
    }
}
