package org.fabcom.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.EntriesFile;
import org.fabcom.kernel.Sql;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Files of old tools looked at by programs of who follows the plan: told, noted, not kept. */
@FabComTest
@WithCatalogue
class DoorPlanFilesTest {

    private static final String CHECK = "/api/v1/cases/{id}/plan/{item}/check";
    private static final String APART = "/api/v1/cases/{id}/plan/{item}/apart";
    private static final String BOOKS = String.join("|", EntriesFile.FIELDS)
            + "\nAC|Achats|1|20260105|606100|Papier|||F12|20260104|Papier|10,00|0,00|||20260131||"
            + "\nAC|Achats|1|20260105|401000|Nous|||F12|20260104|Papier|0,00|10,00|||20260131||";

    private final Neighbours neighbours;
    private final Plans plans;
    private final Answers answers;
    private final Sql db;
    private final Programs programs;
    private final Contract contract;
    private final Accompanied accompanied;
    private Garden garden;

    DoorPlanFilesTest(
            ApplicationContext application,
            Web web,
            Neighbours neighbours,
            Plans plans,
            Answers answers,
            Sql db,
            ApiTokens tokens) {
        this.accompanied = new Accompanied(application);
        this.neighbours = neighbours;
        this.plans = plans;
        this.answers = answers;
        this.db = db;
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
    }

    private void received(String tool) {
        var today = plans.today();
        garden.take(tool, new Step.ChooseTarget(new Item.Target("Autre chose", ""), today));
        for (var stage : new Stage[] {Stage.SPACE_OPENED, Stage.EXPORT_REQUESTED, Stage.EXPORT_RECEIVED})
            garden.take(tool, new Step.Advance(stage, today));
    }

    private String path(String tool) {
        return path(CHECK, tool);
    }

    private String path(String route, String tool) {
        return route.replace("{id}", garden.file.id().value().toString())
                .replace("{item}", garden.item(tool).id().toString());
    }

    private WebAnswer apart(WebVisitor who, String tool, String field, Map<String, String> files, String... fields) {
        return Programs.upload(who, path(APART, tool), field, files, fields);
    }

    private static Map<String, String> unpacked(WebAnswer zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (var it = in.getNextEntry(); it != null; it = in.getNextEntry())
                files.put(it.getName(), new String(in.readAllBytes(), UTF_8));
        }
        return files;
    }

    private WebAnswer sends(String tool, String field, Map<String, String> files, String... fields) {
        return Programs.upload(programs.program(garden.lucie), path(tool), field, files, fields);
    }

    private JsonNode looked(String tool, String field, String text) {
        return contract.holds("POST", CHECK, 200, sends(tool, field, Map.of("fichier.txt", text)));
    }

    private List<String> checks(String tool) {
        return db.sql("select sha256 from plan.plan_check where item = :item")
                .param("item", garden.item(tool).id())
                .list(String.class);
    }

    @Test
    void accounts_are_looked_at_and_verified_once_they_are_sound() {
        received("QuickBooks");
        var faulty = looked("QuickBooks", "fec", BOOKS.replace("0,00|10,00", "0,00|9,00"));
        assertThat(faulty.get("sound").asBoolean()).isFalse();
        assertThat(faulty.get("count").asInt()).isEqualTo(1);
        assertThat(faulty.at("/faults/0/line").asString()).isEqualTo("Ligne 2");
        assertThat(faulty.at("/faults/0/what").asString()).contains("n’est pas équilibrée");
        var sound = looked("QuickBooks", "fec", BOOKS);
        assertThat(sound.get("sound").asBoolean()).isTrue();
        assertThat(sound.get("kind").asString()).isEqualTo("BOOKS");
        assertThat(sound.at("/left/entries").asInt()).isEqualTo(1);
        assertThat(checks("QuickBooks")).hasSize(2).contains(sound.get("sha256").asString());
        garden.post(garden.volunteer, "QuickBooks", "compter", "parti-entries", "1");
        garden.post(garden.volunteer, "QuickBooks", "avancer", "vers", "EXPORT_VERIFIED");
        assertThat(garden.item("QuickBooks").stage()).isEqualTo(Stage.EXPORT_VERIFIED);
    }

    @Test
    void people_of_a_newsletter_are_counted_and_who_would_be_woken_up_is_told() {
        received("Mailchimp");
        var people = "email\na@exemple.fr\nb@exemple.fr\n";
        var found = contract.holds(
                "POST",
                CHECK,
                200,
                sends("Mailchimp", "abonnes", Map.of("liste.csv", people, "suite.csv", "email\nc@exemple.fr\n")));
        assertThat(found.get("objects").asInt()).isEqualTo(3);
        assertThat(found.at("/left/subscribed").asInt()).isEqualTo(3);
        assertThat(checks("Mailchimp")).containsExactly(found.get("sha256").asString());
        assertThat(db.sql("select count(*) from files.held where name like 'liste%'")
                        .single(Long.class))
                .isZero();
    }

    @Test
    void what_is_missing_too_large_or_unknown_is_refused_beside_its_field_and_nothing_is_noted() {
        received("QuickBooks");
        for (var wrong : List.of(
                sends("QuickBooks", "fec", Map.of()),
                sends("QuickBooks", "fec", Map.of("compta.txt", "x".repeat(20_000_001)))))
            assertThat(contract.holds("POST", CHECK, 422, wrong)
                            .at("/errors/0/pointer")
                            .asString())
                    .isEqualTo("/fec");
        for (var unknown : List.of(
                sends("QuickBooks", "livres", Map.of("compta.txt", BOOKS)),
                sends("QuickBooks", "fec", Map.of("compta.txt", BOOKS), "forme", "zip")))
            assertThat(contract.holds("POST", CHECK, 422, unknown).toString()).contains("is not known here");
        contract.holds("POST", CHECK, 415, Programs.send(programs.program(garden.lucie), path("QuickBooks"), "{}"));
        assertThat(checks("QuickBooks")).isEmpty();
    }

    @Test
    void what_cannot_be_noted_any_more_is_told() {
        received("Mailchimp");
        garden.take("Mailchimp", new Step.Keep(Reason.IMPOSED, "La mairie"));
        var late = sends("Mailchimp", "abonnes", Map.of("liste.csv", "email\na@exemple.org"));
        assertThat(contract.holds("POST", CHECK, 409, late).get("code").asString())
                .isEqualTo("FC-4605");
        assertThat(checks("Mailchimp")).isEmpty();
    }

    @Test
    void strangers_other_lines_and_a_closed_room_have_no_such_address() {
        received("QuickBooks");
        var odile = programs.program(neighbours.person("Odile"));
        contract.holds("POST", CHECK, 404, Programs.upload(odile, path("QuickBooks"), "fec", Map.of("a", BOOKS)));
        contract.holds("POST", CHECK, 404, sends("Google Drive", "fec", Map.of("a", BOOKS)));
        answers.save(Map.of("room.accompaniment", "closed"), null);
        try {
            contract.holds("POST", CHECK, 404, sends("QuickBooks", "fec", Map.of("a", BOOKS)));
        } finally {
            answers.save(Map.of("room.accompaniment", ""), null);
        }
        assertThat(checks("QuickBooks")).isEmpty();
    }

    @Test
    void people_of_a_newsletter_are_put_apart_with_their_columns_and_nothing_is_noted() throws Exception {
        received("Mailchimp");
        var people = "email,prenom,statut\na@exemple.fr,=1+1,abonné\nb@exemple.fr,Bé,désabonné\n";
        var zip = apart(programs.program(garden.lucie), "Mailchimp", "abonnes", Map.of("liste.csv", people));
        contract.holds("POST", APART, 200, zip);
        assertThat(zip.header("Cache-Control")).contains("no-store");
        var files = unpacked(zip);
        assertThat(files).containsOnlyKeys("subscribed.csv", "unsubscribed.csv", "bounced.csv");
        assertThat(files.get("subscribed.csv"))
                .contains("a@exemple.fr", "prenom")
                .doesNotContain("b@exemple.fr", ",=1+1");
        assertThat(files.get("unsubscribed.csv")).contains("b@exemple.fr", "Bé");
        assertThat(files.get("bounced.csv")).doesNotContain("@");
        assertThat(checks("Mailchimp")).isEmpty();
    }

    @Test
    void what_cannot_be_put_apart_is_refused_with_its_line_and_strangers_find_nothing() {
        received("Mailchimp");
        received("QuickBooks");
        var lucie = programs.program(garden.lucie);
        var people = Map.of("partis.csv", "email\na@exemple.org\npas-une-adresse");
        var faulty = contract.holds("POST", APART, 422, apart(lucie, "Mailchimp", "desabonnes", people));
        assertThat(faulty.at("/errors/0/detail").asString().replace('\u00a0', ' '))
                .contains("partis.csv", "ligne 3");
        assertThat(contract.holds("POST", APART, 422, apart(lucie, "Mailchimp", "abonnes", Map.of()))
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/abonnes");
        for (var unknown : List.of(
                apart(lucie, "Mailchimp", "arrives", people),
                apart(lucie, "Mailchimp", "abonnes", people, "forme", "zip")))
            assertThat(contract.holds("POST", APART, 422, unknown).toString()).contains("is not known here");
        contract.holds("POST", APART, 404, apart(lucie, "QuickBooks", "abonnes", people));
        var odile = programs.program(neighbours.person("Odile"));
        contract.holds("POST", APART, 404, apart(odile, "Mailchimp", "abonnes", people));
        answers.save(Map.of("room.accompaniment", "closed"), null);
        try {
            contract.holds("POST", APART, 404, apart(lucie, "Mailchimp", "abonnes", people));
        } finally {
            answers.save(Map.of("room.accompaniment", ""), null);
        }
        assertThat(checks("Mailchimp")).isEmpty();
    }

    @Test
    void two_who_look_at_the_same_instant_are_both_told_and_both_noted() throws Exception {
        received("QuickBooks");
        var looks = Together.all(List.<Callable<WebAnswer>>of(
                () -> sends("QuickBooks", "fec", Map.of("a.txt", BOOKS)),
                () -> sends("QuickBooks", "fec", Map.of("b.txt", BOOKS + "\n"))));
        for (var it : looks) contract.holds("POST", CHECK, 200, it);
        assertThat(checks("QuickBooks")).hasSize(2);
    }
}
