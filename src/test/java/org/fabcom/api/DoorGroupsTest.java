package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Days;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Groups founded, changed, moved, closed and handed over by programs, as on their pages and no further. */
@FabComTest
class DoorGroupsTest {

    private static final String GROUPS = "/api/v1/circles";
    private static final String FORM = "/api/v1/circles/{group}/form";
    private static final String PLACE = "/api/v1/circles/{group}/place";
    private static final String CLOSING = "/api/v1/circles/{group}/closing";
    private static final String HANDOVER = "/api/v1/circles/{group}/seats/{seat}/handover";

    private final Neighbours neighbours;
    private final Circus circus;
    private final Programs programs;
    private final Contract contract;

    private final Person lea;
    private final Person ida;
    private final String house;

    DoorGroupsTest(ApplicationContext application, Web web, Neighbours neighbours, ApiTokens tokens) {
        this.neighbours = neighbours;
        this.circus = new Circus(application);
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
        lea = neighbours.person("Léa");
        ida = neighbours.person("Ida");
        house = circus.house("La Halle " + lea.id(), lea, ida).id().toString();
    }

    private JsonNode founded(Person who, int status, String key, String body) {
        return contract.holds("POST", GROUPS, status, programs.once(who, null, key, GROUPS, body));
    }

    private String found(String key, String body) {
        return founded(lea, 201, key, body).get("id").asString();
    }

    private JsonNode post(Person who, int status, String pattern, String path, String body) {
        return contract.holds("POST", pattern, status, Programs.send(programs.program(who), path, body));
    }

    private JsonNode read(String group) {
        return contract.holds("GET", FORM, 200, programs.program(lea).get(GROUPS + "/" + group + "/form"));
    }

    private String circle(String name) {
        return "{\"kind\": \"CIRCLE\", \"organisation\": \"" + house + "\", \"name\": \"" + name
                + "\", \"audience\": \"HOUSE\", \"open\": true}";
    }

    @Test
    void a_group_is_founded_once_for_each_key_and_only_by_who_may() {
        assertThat(founded(ida, 403, "a", circle("Équipe")).get("code").asString())
                .isEqualTo("FC-4520");
        var made = founded(lea, 201, "a", circle("Équipe"));
        assertThat(founded(lea, 200, "a", circle("Équipe"))).isEqualTo(made);
        assertThat(founded(lea, 422, "a", circle("Autre")).get("code").asString())
                .isEqualTo("FC-0465");
        assertThat(founded(lea, 422, "b", circle("équipe"))
                        .at("/errors/0/pointer")
                        .asString())
                .as("the name is taken")
                .isEqualTo("/name");
        assertThat(founded(lea, 422, "c", circle("")).at("/errors/0/pointer").asString())
                .isEqualTo("/name");
        assertThat(founded(lea, 422, "d", circle("Bureau").replace("HOUSE", "TOUS"))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/audience");
        assertThat(founded(lea, 422, "a", circle("Équipe").replace("HOUSE", "MEMBERS"))
                        .get("code")
                        .asString())
                .as("the same name, seen by others")
                .isEqualTo("FC-0465");
        founded(lea, 400, "e", circle("Bureau").replace("organisation", "house"));
        contract.holds("POST", GROUPS, 400, Programs.send(programs.program(lea), GROUPS, circle("Bureau")));
        var said = read(made.get("id").asString());
        assertThat(said.at("/form/name/0").asString()).isEqualTo("Équipe");
        assertThat(said.at("/form/open/0").asString()).isEqualTo("oui");
        contract.holds(
                "GET",
                FORM,
                403,
                programs.program(ida).get(GROUPS + "/" + made.get("id").asString() + "/form"));
    }

    @Test
    void a_right_that_nobody_knows_takes_none_away() {
        var role = found(
                "r",
                "{\"kind\": \"ROLE\", \"organisation\": \"" + house
                        + "\", \"name\": \"Caisse\", \"audience\": \"HOUSE\", \"rights\": [\"PROJECT\"]}");
        var path = GROUPS + "/" + role + "/form";
        assertThat(post(lea, 422, FORM, path, "{\"version\": 1, \"rights\": [\"PROJET\"]}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/rights");
        assertThat(post(lea, 422, FORM, path, "{\"version\": 1, \"open\": \"true\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/open");
        assertThat(read(role).at("/form/rights/0").asString()).isEqualTo("PROJECT");
    }

    @Test
    void the_same_key_at_one_instant_founds_one() throws Exception {
        Programs.madeOnce(programs.twentyAtOnce(lea, null, GROUPS, n -> circle("Ensemble")));
    }

    @Test
    void what_is_not_sent_stays_and_whoever_was_slower_is_told() {
        var group = found("a", circle("Atelier"));
        var path = GROUPS + "/" + group + "/form";
        var version = read(group).get("version").intValue();
        var body = "{\"version\": " + version + ", \"name\": \"Atelier vélo\", \"open\": false}";
        post(ida, 403, FORM, path, body);
        var changed = post(lea, 200, FORM, path, body);
        assertThat(changed.at("/form/name/0").asString()).isEqualTo("Atelier vélo");
        assertThat(changed.at("/form/audience/0").asString()).isEqualTo("HOUSE");
        assertThat(changed.at("/form/open").size()).isZero();
        post(lea, 409, FORM, path, body);
        assertThat(post(lea, 422, FORM, path, "{\"name\": \"Sans version\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/version");
        assertThat(founded(lea, 200, "a", circle("Atelier")).get("id").asString())
                .as("made by this key, whatever it is called since")
                .isEqualTo(group);
        var form = changed.get("form").toString();
        assertThat(post(lea, 200, FORM, path, form).at("/form/name/0").asString())
                .as("sent back as it is")
                .isEqualTo("Atelier vélo");
    }

    @Test
    void a_group_is_moved_closed_and_opened_again() {
        var outer = found("a", circle("Pôle"));
        var inner = found("b", circle("Potager"));
        var place = GROUPS + "/" + inner + "/place";
        var into = "{\"to\": \"" + outer + "\"}";
        post(ida, 403, PLACE, place, into);
        assertThat(post(lea, 422, PLACE, place, "{}").at("/errors/0/pointer").asString())
                .isEqualTo("/to");
        post(lea, 200, PLACE, place, into);
        var circular = post(lea, 409, PLACE, GROUPS + "/" + outer + "/place", "{\"to\": \"" + inner + "\"}");
        assertThat(circular.get("code").asString()).isEqualTo("FC-4521");
        var closing = GROUPS + "/" + inner + "/closing";
        post(ida, 403, CLOSING, closing, "");
        assertThat(post(lea, 200, CLOSING, closing, "").get("closed").booleanValue())
                .isTrue();
        post(lea, 409, CLOSING, closing, "");
        var open = contract.holds(
                "DELETE", CLOSING, 200, programs.program(lea).send("DELETE", closing, "application/json", ""));
        assertThat(open.get("closed").booleanValue()).isFalse();
        contract.holds("DELETE", CLOSING, 409, programs.program(lea).send("DELETE", closing, "application/json", ""));
        post(lea, 200, PLACE, place, "{\"to\": \"haut\"}");
    }

    @Test
    void what_is_handed_over_is_written_by_whoever_holds_the_role() {
        var owner = circus.house("Le Temps " + lea.id(), lea, ida);
        var role = circus.role("Horloge", owner, null, lea, Right.PROJECT);
        var seats = GROUPS + "/" + role.id() + "/seats";
        var seat = post(lea, 200, "/api/v1/circles/{group}/seats", seats, "{\"person\": \"" + ida.id() + "\"}")
                .at("/items/0/id")
                .asString();
        var path = seats + "/" + seat + "/handover";
        var none = contract.holds("GET", HANDOVER, 200, programs.program(ida).get(path));
        assertThat(none.get("version").intValue()).isZero();
        var words = "{\"words\": \"La clé est chez Léa.\", \"version\": 0}";
        post(neighbours.person("Tom"), 404, HANDOVER, path, words);
        var written = post(ida, 200, HANDOVER, path, words);
        assertThat(written.get("words").asString()).isEqualTo("La clé est chez Léa.");
        post(ida, 409, HANDOVER, path, words);
        assertThat(post(ida, 422, HANDOVER, path, "{\"words\": \" \", \"version\": 1}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/words");
        for (var version : new String[] {"\"zz\"", "\"\"", "-1"})
            assertThat(post(ida, 422, HANDOVER, path, words.replace(": 0", ": " + version))
                            .at("/errors/0/pointer")
                            .asString())
                    .isEqualTo("/version");
        contract.holds(
                "GET", HANDOVER, 404, programs.program(neighbours.person("Tom")).get(path));
    }

    @Test
    void a_role_is_not_taken_from_anybody_where_who_follows_cannot_be_read() {
        var role = circus.role("Horloge", circus.house("Le Temps " + lea.id(), lea, ida), null, lea, Right.PROJECT);
        var seats = GROUPS + "/" + role.id() + "/seats";
        var until = Days.today(Clock.systemUTC()).plusDays(40);
        var given = post(
                lea,
                200,
                "/api/v1/circles/{group}/seats",
                seats,
                "{\"person\": \"" + ida.id() + "\", \"until\": \"" + until + "\"}");
        var end = seats + "/" + given.at("/items/0/id").asString() + "/end";
        var act = "/api/v1/circles/{group}/seats/{seat}/{act}";
        assertThat(post(lea, 422, act, end, "{\"successor\": \"Ida\", \"until\": \"" + until + "\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/successor");
        var held = programs.program(lea).get(seats).body();
        assertThat(held).contains("\"over\":false").doesNotContain("\"over\":true");
        var ended = post(lea, 200, act, end, "{}");
        assertThat(ended.get("over").booleanValue()).isTrue();
        assertThat(ended.get("until").asString())
                .as("until that day it was held, whatever had been said")
                .isEqualTo(Days.today(Clock.systemUTC()).toString());
    }

    @Test
    void what_the_description_asks_for_is_refused_field_by_field() {
        assertThat(pointer("{\"organisation\": \"" + house + "\", \"name\": \"Équipe\"}"))
                .isEqualTo("/kind");
        assertThat(pointer(circle("Équipe").replace("CIRCLE", "CERCLE"))).isEqualTo("/kind");
        assertThat(pointer(circle("Équipe").replace(house, "La Halle"))).isEqualTo("/organisation");
        assertThat(pointer(circle("Équipe").replace("\"Équipe\"", "true"))).isEqualTo("/name");
        var group = found("k", circle("Équipe").replace(house, house.toUpperCase(Locale.ROOT)));
        assertThat(founded(lea, 200, "k", circle("Équipe").replace(house, house.toUpperCase(Locale.ROOT)))
                        .get("id")
                        .asString())
                .as("the same, in capitals")
                .isEqualTo(group);
        assertThat(post(lea, 422, PLACE, GROUPS + "/" + group + "/place", "{\"to\": \"le bureau\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/to");
        assertThat(pointer(circle("Équipe").replace("true", "1"))).isEqualTo("/open");
        assertThat(pointer(circle("Équipe").replace("HOUSE", "MAISON"))).isEqualTo("/audience");
    }

    @Test
    void what_means_nothing_there_is_refused() {
        var right = ", \"rights\": [\"PROJECT\"]}";
        var role = circle("Bureau").replace("CIRCLE", "ROLE");
        assertThat(pointer(circle("Bureau").replace("}", right))).isEqualTo("/rights");
        assertThat(pointer(role)).isEqualTo("/open");
        var inner = found("p", circle("Pôle"));
        for (var beside : new String[] {house, lea.id().toString()})
            assertThat(pointer(
                            circle("Bureau").replace(house, beside).replace("}", ", \"parent\": \"" + inner + "\"}")))
                    .isEqualTo("/organisation");
        var path = GROUPS + "/" + inner + "/form";
        assertThat(post(lea, 422, FORM, path, "{\"version\": 1" + right)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/rights");
        assertThat(read(inner).get("version").intValue()).isEqualTo(1);
        var twice = circle("Bureau").replace("}", ", \"name\": \"Cuisine\"}");
        var refused = contract.holds("POST", GROUPS, 400, programs.once(lea, null, "w", GROUPS, twice));
        assertThat(refused.at("/errors/0/detail").asString()).contains("once");
    }

    private String pointer(String body) {
        return contract.holds("POST", GROUPS, 422, programs.once(lea, null, "w", GROUPS, body))
                .at("/errors/0/pointer")
                .asString();
    }

    @Test
    void what_is_too_large_is_told_to_programs_in_their_words() {
        for (int size : new int[] {200_000, 2_500_000}) {
            var answer = programs.once(lea, null, "l", GROUPS, circle("É".repeat(size / 2)));
            assertThat(answer.status()).as("%d bytes", size).isEqualTo(413);
            assertThat(answer.body()).startsWith("{").contains("\"FC-0413\"").doesNotContain("morceaux");
        }
    }
}
