package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Rights;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithDemonstration;
import org.fabcom.web.Access;
import org.fabcom.web.access.RouteRules;
import org.fabcom.web.programs.NeedsScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The back door in the lived-in territory: what is described is there, what is there is described, and who has no scope stays out. */
@FabComTest
@WithDemonstration
class DoorTest {

    private static final String NOBODY = "01900000-0000-7000-8000-000000000000";

    private final Web web;
    private final Neighbours neighbours;
    private final ApiTokens tokens;
    private final Rights rights;
    private final RouteRules rules;
    private final RequestMappingHandlerMapping mapping;
    private final Sql db;
    private final Contract contract;

    DoorTest(
            Web web,
            Neighbours neighbours,
            ApiTokens tokens,
            Rights rights,
            RouteRules rules,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.rights = rights;
        this.rules = rules;
        this.mapping = requestMappingHandlerMapping;
        this.db = db;
        this.contract = new Contract(web);
    }

    private WebVisitor program(PartyId person, @Nullable InstanceRole role, TokenScope... scopes) {
        var token = tokens.make(person, "essai", role, Set.of(scopes), Duration.ofDays(1), person);
        return web.visitor().with("Authorization", "Bearer " + token);
    }

    @Test
    void another_reader_of_descriptions_finds_no_fault_in_it() {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser()
                .readContents(web.visitor().get("/api/openapi.json").body(), null, options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(40);
    }

    /** What the linters Redocly (recommended) and Spectral (oas) hold for errors: both were run by hand on 29 November 2026. */
    @Test
    void the_description_names_its_server_and_each_operation_says_whether_it_asks_for_a_token() {
        assertThat(contract.described().at("/servers/0/url").asString()).startsWith("http");
        contract.each((method, path) -> {
            var operation = contract.operation(method, path);
            assertThat(operation.path("security").isArray())
                    .as(method + " " + path)
                    .isTrue();
            assertThat(operation.path("security").isEmpty())
                    .as(method + " " + path)
                    .isEqualTo(contract.scope(method, path).isEmpty());
            assertThat(operation.path("operationId").asString("")).isNotEmpty();
            assertThat(operation.path("summary").asString("")).isNotEmpty();
        });
    }

    @Test
    void what_is_described_is_there_and_what_is_there_is_described() {
        var described = new TreeSet<String>();
        contract.each((method, path) -> described.add(method + " " + path));
        var there = new TreeSet<String>();
        rules.all().stream()
                .filter(it ->
                        it.pattern().equals("/api/openapi.json") || it.pattern().startsWith("/api/v1/"))
                .forEach(it -> there.add(it.method() + " " + Contract.written(it.pattern())));
        assertThat(described).isEqualTo(there);
        rules.all().stream()
                .filter(it -> it.pattern().startsWith("/api/v1/") && it.rule().value() != Access.Level.PUBLIC)
                .forEach(it -> assertThat(contract.scope(it.method(), Contract.written(it.pattern())))
                        .as("the scope of " + it)
                        .isNotEmpty());
    }

    @Test
    void words_that_a_path_takes_are_those_of_its_description() {
        var taken = new TreeMap<String, TreeSet<String>>();
        var words = Pattern.compile("\\{([a-z]+):([a-z|]+)}");
        rules.all().stream()
                .filter(it -> it.pattern().startsWith("/api/v1/"))
                .forEach(it -> words.matcher(it.pattern())
                        .results()
                        .forEach(one -> taken.computeIfAbsent(
                                        it.method() + " " + Contract.written(it.pattern()) + " " + one.group(1),
                                        key -> new TreeSet<>())
                                .addAll(List.of(one.group(2).split("\\|")))));
        assertThat(taken).isNotEmpty();
        taken.forEach((route, all) -> {
            var at = route.split(" ");
            assertThat(new TreeSet<>(contract.words(at[0], at[1], at[2])))
                    .as(route)
                    .isEqualTo(all);
        });
    }

    @Test
    void what_a_route_needs_is_a_scope_that_can_be_ticked_and_the_description_says_the_same() {
        mapping.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().forEach(path -> {
                    var needs = method.getMethodAnnotation(NeedsScope.class);
                    if (needs == null || !path.startsWith("/api/v1/")) return;
                    assertThat(TokenScope.of(needs.value())).as(path).isPresent();
                    info.getMethodsCondition().getMethods().forEach(verb -> {
                        var said = contract.scope(verb.name(), Contract.written(path));
                        if (!said.isEmpty()) assertThat(said).as(path).isEqualTo(needs.value());
                    });
                }));
    }

    @Test
    void without_a_token_or_without_the_scope_nothing_that_needs_one_answers() {
        var wrong = new ArrayList<String>();
        var boss = neighbours.person("Anne", InstanceRole.values()).id();
        var unticked = program(boss, InstanceRole.COORDINATOR);
        contract.each((method, path) -> {
            if (contract.scope(method, path).isEmpty()) return;
            var address = contract.address(method, path, NOBODY);
            var nobody = web.visitor().send(method, address, "application/json", "{}");
            contract.holds(method, path, 401, nobody);
            if (!nobody.header("WWW-Authenticate").startsWith("Bearer")) wrong.add(path);
            var answer = unticked.send(method, address, "application/json", "{}");
            contract.holds(method, path, 403, answer);
            if (!answer.body().matches("(?s).*FC-04(03|64).*")) wrong.add(path + answer.body());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_list_answers_as_described_and_so_does_its_first_row_by_itself() {
        var lived = livedIn();
        for (var role : new InstanceRole[] {InstanceRole.COORDINATOR, InstanceRole.MEDIATOR}) {
            var program = program(lived, role, TokenScope.values());
            contract.each((method, path) -> {
                if (!method.equals("GET") || path.contains("{") || path.equals("/api/openapi.json")) return;
                var asked =
                        path.equals("/api/v1/acts") && role == InstanceRole.COORDINATOR ? path + "?qui=equipe" : path;
                if (!lets(path, role)) contract.holds("GET", path, 403, program.get(asked));
                else one(path, contract.holds("GET", path, 200, program.get(asked)), program);
            });
        }
    }

    /** Whether the page of it is for this role. */
    private boolean lets(String path, InstanceRole role) {
        var roles = rules.all().stream()
                .filter(it -> it.pattern().equals(path) && it.method().equals("GET"))
                .flatMap(it -> Stream.of(it.rule().instance()))
                .toList();
        return roles.isEmpty() || roles.contains(role);
    }

    private void one(String path, JsonNode list, WebVisitor program) {
        var first = list.path("items").path(0).path("id").asString("");
        if (first.isEmpty() || !described(path + "/{id}")) return;
        var item = contract.holds("GET", path + "/{id}", 200, program.get(path + "/" + first));
        assertThat(item).isEqualTo(list.get("items").get(0));
        contract.holds("GET", path + "/{id}", 404, program.get(path + "/" + NOBODY));
    }

    private boolean described(String path) {
        return rules.all().stream().anyMatch(it -> it.pattern().equals(path));
    }

    @Test
    void the_lists_of_the_team_have_rows_for_a_coordinator() {
        var program = program(livedIn(), InstanceRole.COORDINATOR, TokenScope.values());
        for (var path :
                new String[] {"events", "circles", "cases", "organisations", "plans", "accompaniers", "acts?qui=equipe"
                })
            assertThat(program.get("/api/v1/" + path).body())
                    .as(path)
                    .contains("\"total\":")
                    .doesNotContain("\"total\":0,");
    }

    @Test
    void the_plan_of_a_case_and_its_lines_answer_as_described() {
        var program = program(livedIn(), InstanceRole.COORDINATOR, TokenScope.CASES_READ, TokenScope.PLAN_READ);
        var file = db.sql("select case_file from plan.plan limit 1").single(UUID.class);
        var plan =
                contract.holds("GET", "/api/v1/cases/{id}/plan", 200, program.get("/api/v1/cases/" + file + "/plan"));
        var line = plan.get("items").get(0);
        var one = "/api/v1/cases/" + file + "/plan/" + line.get("id").stringValue();
        assertThat(contract.holds("GET", "/api/v1/cases/{id}/plan/{item}", 200, program.get(one)))
                .isEqualTo(line);
    }

    @Test
    void programs_are_told_in_json_what_is_not_there_or_not_done() {
        for (var asked : new String[][] {
            {"GET", "/api/v1/rien", "404"}, {"GET", "/api/rien", "404"}, {"DELETE", "/api/v1/events", "405"},
            {"POST", "/api/v1/diagnosis", "422"}, {"GET", "/api/v1/events?page=x", "400"}, {"GET", "/api/v1/me", "401"}
        }) {
            var answer = web.visitor().send(asked[0], asked[1], "application/json", asked[0].equals("GET") ? "" : "{}");
            assertThat(answer.status()).as(asked[1]).isEqualTo(Integer.parseInt(asked[2]));
            assertThat(answer.header("Content-Type")).as(asked[1]).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"FC-");
        }
    }

    /** RFC 9110, 15.5.6 and 15.5.16: who may not do this reads what may be done. */
    @Test
    void what_is_allowed_instead_stands_in_the_answer() {
        assertThat(web.visitor()
                        .send("DELETE", "/api/v1/events", "application/json", "{}")
                        .header("Allow"))
                .contains("GET")
                .doesNotContain("DELETE");
        var asXml = web.visitor().send("POST", "/api/v1/diagnosis", "application/xml", "<a/>");
        assertThat(asXml.status()).isEqualTo(415);
        assertThat(asXml.body()).contains("FC-0415");
        assertThat(asXml.header("Accept")).contains("application/json");
    }

    @Test
    void a_token_that_serves_no_more_is_told_so_even_where_none_is_needed() {
        var answer = web.visitor().with("Authorization", "Bearer fc_rien").get("/api/v1/events");
        contract.holds("GET", "/api/v1/me", 401, answer);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void what_is_left_of_the_minute_is_told() {
        var answer = web.visitor().get("/api/v1/events");
        assertThat(answer.header("RateLimit-Policy")).matches("\"address\";q=[0-9]+;w=60");
        assertThat(answer.header("RateLimit")).matches("\"address\";r=[0-9]+;t=[0-9]+");
    }

    /** Whoever manages an organisation that keeps books, with all roles. */
    private PartyId livedIn() {
        var manager = new PartyId(db.sql("""
            select s.person from people.seat s join accounting.book_period b on b.party = s.organisation
            where s.seat = 'MANAGER' limit 1
            """).single(UUID.class));
        for (var role : InstanceRole.values()) rights.grant(manager, role, manager);
        return manager;
    }
}
