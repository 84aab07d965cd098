package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue by programs of its editors: facts, fields, and sheets that may be one; nothing for anybody else. */
@FabComTest
@WithCatalogue
class DoorCatalogueTest extends WithEditor {

    private static final String FACTS = "/api/v1/catalogue/{slug}/facts";
    private static final String FACT = FACTS + "/{id}/{act}";
    private static final String SOURCE = """
            "url": "https://slack.com/pricing", "title": "Slack, page Tarifs", "read": "2026-11-20"
            """;

    private final Sheets sheets;

    DoorCatalogueTest(ApplicationContext application, Sheets sheets) {
        super(application);
        this.sheets = sheets;
    }

    private static String at(String slug) {
        return "/api/v1/catalogue/" + slug;
    }

    private JsonNode read(String slug) {
        return contract.holds(
                "GET", "/api/v1/catalogue/{slug}", 200, web.visitor().get(at(slug)));
    }

    private Set<String> texts(String slug) {
        return read(slug)
                .get("facts")
                .valueStream()
                .map(it -> it.get("text").asString())
                .collect(Collectors.toSet());
    }

    private String first(String slug) {
        return read(slug)
                .get("facts")
                .valueStream()
                .filter(it -> Set.of("note", "pitfall").contains(it.get("about").asString()))
                .map(it -> it.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_fact_is_added_once_for_each_key() throws Exception {
        var path = at("slack") + "/facts";
        var body = "{\"about\": \"note\", \"text\": \"Les invités ne paient pas.\", " + SOURCE + "}";
        var made = contract.holds("POST", FACTS, 201, programs.once(mireille, EDITOR, "f", path, body));
        assertThat(contract.holds("POST", FACTS, 200, programs.once(mireille, EDITOR, "f", path, body)))
                .isEqualTo(made);
        var other = contract.holds(
                "POST", FACTS, 422, programs.once(mireille, EDITOR, "f", path, body.replace("invités", "hôtes")));
        assertThat(other.get("code").asString()).isEqualTo("FC-0465");
        assertThat(texts("slack")).contains("Les invités ne paient pas.").doesNotContain("Les hôtes ne paient pas.");
        var bare =
                "{\"about\": \"price\", \"text\": \"Cher.\", \"part-amount\": \"beaucoup\", \"read\": \"2026-02-30\"}";
        var wrong = contract.holds("POST", FACTS, 422, programs.once(mireille, EDITOR, "g", path, bare));
        assertThat(wrong.get("errors").toString()).contains("/part-amount", "/part-plan", "/url", "/title", "/read");
        contract.holds(
                "POST", FACTS, 400, programs.once(mireille, EDITOR, "h", path, body.replace("note", "rien-de-tel")));
        contract.holds("POST", FACTS, 400, Programs.send(editor, path, body));
        contract.holds("POST", FACTS, 404, programs.once(mireille, EDITOR, "i", at("rien-de-tel") + "/facts", body));
        Programs.cannotBeRead(contract, editor.with("Idempotency-Key", "j"), FACTS, path);
        var id = made.get("id").asString();
        post(200, FACT, path + "/" + id + "/retire", "{\"why\": \"Faux.\"}");
        contract.holds("POST", FACTS, 200, programs.once(mireille, EDITOR, "f", path, body));
        Programs.madeOnce(programs.twentyAtOnce(mireille, EDITOR, path, n -> body.replace("Les", "Vingt")));
        assertThat(texts("slack"))
                .as("what was taken off does not come back with a repeat")
                .doesNotContain("Les invités ne paient pas.");
    }

    @Test
    void a_fact_is_taken_off_with_a_reason_and_given_back() {
        var id = first("notion");
        var fact = at("notion") + "/facts/" + id;
        var text = texts("notion");
        assertThat(post(422, FACT, fact + "/retire", "{}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/why");
        assertThat(texts("notion")).isEqualTo(text);
        var edit = post(200, FACT, fact + "/retire", "{\"why\": \"Rien ne le dit plus.\"}")
                .get("edit")
                .asString();
        assertThat(texts("notion")).hasSize(text.size() - 1);
        assertThat(post(409, FACT, fact + "/retire", "{\"why\": \"Encore.\"}")
                        .get("code")
                        .asString())
                .isEqualTo("FC-0409");
        var back = "/api/v1/catalogue/{slug}/edits/{edit}/return";
        for (int twice = 0; twice < 2; twice++)
            contract.holds("POST", back, 204, Programs.send(editor, at("notion") + "/edits/" + edit + "/return", ""));
        assertThat(texts("notion")).isEqualTo(text);
    }

    @Test
    void a_better_fact_takes_the_place_of_another_and_what_is_not_sent_stays() {
        var id = first("doodle");
        var former = read("doodle")
                .get("facts")
                .valueStream()
                .filter(it -> it.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        var fact = at("doodle") + "/facts/" + id;
        var better = "Une phrase plus juste.";
        var missing = post(422, FACT, fact + "/correct", "{\"text\": \"" + better + "\"}");
        assertThat(missing.get("errors").toString()).contains("/read", "/why").doesNotContain("/url");
        post(
                200,
                FACT,
                fact + "/correct",
                "{\"text\": \"" + better + "\", \"read\": \"2026-11-20\", \"why\": \"La page a changé.\"}");
        assertThat(texts("doodle"))
                .contains(better)
                .doesNotContain(former.get("text").asString());
        assertThat(read("doodle").get("facts").toString())
                .contains(former.get("source").asString());
        post(409, FACT, fact + "/correct", "{\"text\": \"Trop tard.\", \"read\": \"2026-11-20\", \"why\": \"x\"}");
    }

    @Test
    void of_two_facts_that_contradict_each_other_one_stays() {
        var path = at("trello") + "/facts";
        var body =
                "{\"about\": \"limit\", \"text\": \"Douze comptes.\", \"part-plan\": \"free\", \"part-metric\": \"seats\", "
                        + "\"part-value\": \"12\", " + SOURCE + "}";
        var mine = contract.holds("POST", FACTS, 201, programs.once(mireille, EDITOR, "c", path, body))
                .get("id")
                .asString();
        var theirs = read("trello")
                .get("facts")
                .valueStream()
                .filter(it -> it.get("about").asString().equals("limit")
                        && it.at("/data/metric").asString().equals("seats")
                        && it.at("/data/value").asString().equals("10"))
                .map(it -> it.get("id").asString())
                .findFirst()
                .orElseThrow();
        var settle = FACTS + "/settle";
        var both = "\"facts\": [\"" + mine + "\", \"" + theirs + "\"]";
        assertThat(post(422, settle, path + "/settle", "{" + both + "}")
                        .get("errors")
                        .toString())
                .contains("/kept", "/why");
        post(422, settle, path + "/settle", "{\"facts\": [\"" + mine + "\"], \"kept\": \"" + mine + "\"}");
        var done = "{" + both + ", \"kept\": \"" + theirs + "\", \"why\": \"Lu hier.\"}";
        assertThat(post(200, settle, path + "/settle", done).get("edit").isNull())
                .isFalse();
        assertThat(texts("trello")).doesNotContain("Douze comptes.");
        post(409, settle, path + "/settle", done);
    }

    @Test
    void a_field_is_said_otherwise_and_given_back_if_nobody_was_faster() {
        var path = at("doodle") + "/fields";
        var fields = contract.holds("GET", "/api/v1/catalogue/{slug}/fields", 200, editor.get(path));
        var before = summary(fields);
        assertThat(before.get("seen").isNull()).isTrue();
        var words = "{\"value\": \"Un autre résumé.\", \"why\": \"Plus clair.\"}";
        assertThat(post(422, FIELD, path + "/summary/set", "{\"value\": \"\"}")
                        .get("errors")
                        .toString())
                .contains("/value", "/why");
        var said = post(200, FIELD, path + "/summary/set", words);
        assertThat(said.get("value").asString()).isEqualTo("Un autre résumé.");
        assertThat(read("doodle").at("/sheet/summary").asString()).isEqualTo("Un autre résumé.");
        assertThat(post(409, FIELD, path + "/summary/set", words.replace("autre", "troisième"))
                        .get("code")
                        .asString())
                .as("without the last act that was seen")
                .isEqualTo("FC-0409");
        post(409, FIELD, path + "/summary/release", "{}");
        var given = post(200, FIELD, path + "/summary/release", "{\"seen\": " + said.get("seen") + "}");
        assertThat(given.get("value")).isEqualTo(before.get("value"));
        post(404, FIELD, path + "/rien/set", words);
        for (var wrong : List.of("summary/set [\"a\", \"b\"]", "platforms/set [\"linux\", \"amiga\"]")) {
            var sent = "{\"seen\": null, \"value\": " + wrong.replaceFirst("\\S+ ", "") + ", \"why\": \"Plus clair.\"}";
            assertThat(post(422, FIELD, at("peertube") + "/fields/" + wrong.replaceFirst(" .*", ""), sent)
                            .at("/errors/0/pointer")
                            .asString())
                    .as(wrong)
                    .isEqualTo("/value");
        }
        Programs.cannotBeRead(contract, editor, FIELD, path + "/summary/set");
    }

    private static JsonNode summary(JsonNode fields) {
        return fields.get("items")
                .valueStream()
                .filter(it -> it.get("field").asString().equals("summary"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sheets_that_may_be_one_are_made_one_parted_and_called_two() {
        var toml = "[wekan]\ncategory = \"office\"\nlevel = 8\nstate = \"working\"\n"
                + "url = \"https://github.com/YunoHost-Apps/wekan_ynh\"\n";
        var kind = imports.kind("yunohost").orElseThrow();
        var source = ImportSource.of("apps.toml", toml.getBytes(StandardCharsets.UTF_8));
        imports.read(imports.open(kind, source, null), kind, source, false);
        var list = "/api/v1/sheet-pairs";
        var decide = list + "/{kept}/{other}/{act}";
        var pair = contract.holds("GET", list, 200, editor.get(list)).at("/items/0");
        assertThat(pair.get("slug").asString()).isEqualTo("wekan");
        var at = list + "/" + pair.get("one").asString() + "/"
                + pair.get("other").asString();
        post(422, decide, at + "/merge", "{\"rien\": 1}");
        var merge = post(200, decide, at + "/merge", "{\"why\": \"Même projet.\"}")
                .get("merge")
                .asString();
        assertThat(sheets.find("wekan-2").map(it -> it.slug())).isNotEqualTo(java.util.Optional.of("wekan-2"));
        post(409, decide, at + "/merge", "{}");
        var undo = list + "/" + merge + "/undo";
        contract.holds("POST", list + "/{merge}/undo", 204, Programs.send(editor, undo, ""));
        contract.holds("POST", list + "/{merge}/undo", 409, Programs.send(editor, undo, ""));
        post(200, decide, at + "/refuse", "{\"why\": \"Pas le même auteur.\"}");
        assertThat(contract.holds("GET", list, 200, editor.get(list))
                        .get("total")
                        .intValue())
                .isZero();
    }

    @Test
    void nobody_but_an_editor_gets_in() {
        var id = first("zoom");
        var texts = texts("zoom");
        var theo = neighbours.person("Théo", InstanceRole.MEDIATOR);
        var body = "{\"why\": \"Pour rire.\", \"text\": \"Faux\"}";
        for (var who : List.of(programs.program(theo, InstanceRole.MEDIATOR), programs.program(mireille))) {
            contract.holds("POST", FACT, 403, Programs.send(who, at("zoom") + "/facts/" + id + "/retire", body));
            contract.holds("POST", FACT, 403, Programs.send(who, at("zoom") + "/facts/" + id + "/correct", body));
            contract.holds("POST", FIELD, 403, Programs.send(who, at("zoom") + "/fields/name/set", body));
            contract.holds("GET", "/api/v1/catalogue/{slug}/fields", 403, who.get(at("zoom") + "/fields"));
            contract.holds("GET", "/api/v1/sheet-pairs", 403, who.get("/api/v1/sheet-pairs"));
        }
        assertThat(texts("zoom")).isEqualTo(texts);
    }

    @Test
    void a_fact_of_one_sheet_is_not_taken_off_by_the_address_of_another() {
        var body = new JsonMapper().createObjectNode().put("why", "Ailleurs.").toString();
        var texts = texts("zoom");
        post(404, FACT, at("slack") + "/facts/" + first("zoom") + "/retire", body);
        assertThat(texts("zoom")).isEqualTo(texts);
    }
}
