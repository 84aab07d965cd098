package org.fabcom.acts.coop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Procedure;
import org.fabcom.acts.Selection;
import org.fabcom.acts.Theme;
import org.fabcom.acts.reports.LastYear;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** A39: out under the Coop’s headings and in again, no coded value is lost; twice in, nothing is doubled; a run is withdrawn. */
@FabComTest
@WithCatalogue
class CoopTest {

    private final ApplicationContext application;
    private final Acts acts;
    private final Imports imports;
    private final Neighbours neighbours;
    private final Sql db;
    private static int names;

    private Person yann;
    private Organisation garden;
    private Organisation radio;

    CoopTest(ApplicationContext application, Acts acts, Imports imports, Neighbours neighbours, Sql db) {
        this.application = application;
        this.acts = acts;
        this.imports = imports;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void who_is_there() {
        LastYear.cleared();
        yann = neighbours.person("Yann " + names++, InstanceRole.MEDIATOR);
        garden = neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"));
        radio = neighbours.association("Radio Confluence", neighbours.person("Victor Lemoine"));
    }

    private Run read(String name, byte[] bytes, boolean rehearse) {
        var kind = imports.kind("acts").orElseThrow();
        var source = ImportSource.of(name, bytes);
        assertThat(imports.detect(source)).contains(kind);
        return imports.read(imports.open(kind, source, yann.id()), kind, source, rehearse);
    }

    private Map<UUID, Act.Content> all() {
        var all = new HashMap<UUID, Act.Content>();
        acts.list(Selection.between(null, Selection.BEGINNING, Selection.END), 1000, 0)
                .forEach(it -> all.put(it.id(), it.content()));
        return all;
    }

    private static Act.Content silent(Act.Content it) {
        return it.with("", it.tags());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"coop.xlsx", "coop.csv"})
    void out_and_in_again_no_coded_value_is_lost(String name) {
        var draw = new DrawnActs(application, yann, garden, radio);
        for (int i = 0; i < 60; i++) acts.note(Ids.next(), yann.id(), draw.one());
        var before = all();
        assertThat(DrawnActs.said(before.values()))
                .hasSizeGreaterThan(25)
                .allSatisfy((path, values) -> assertThat(values)
                        .as(
                                "what no act says is lost unseen; a field that these tables have no column for has a heading")
                        .hasSizeGreaterThan(1));
        var file = neighbours.signedIn(yann).get("/actes/" + name).bytes();
        assertThat(new String(file, UTF_8)).doesNotContain("rien de cela ne sort");
        assertThat(read(name, file, false).counts().unchanged()).isEqualTo(60);

        LastYear.cleared();
        assertThat(all()).isEmpty();
        var run = read(name, file, false);
        assertThat(run.counts().created()).isEqualTo(60);
        assertThat(run.counts().errors()).isZero();
        var after = all();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((id, content) -> assertThat(after.get(id)).isEqualTo(silent(content)));

        assertThat(read(name, file, false).counts().unchanged()).isEqualTo(60);
        assertThat(imports.withdraw(run.id(), yann.id())).isInstanceOf(Imports.Withdrawal.Done.class);
        assertThat(all()).isEmpty();
        assertThat(read(name, file, false).counts().created()).isEqualTo(60);
        assertThat(all().keySet()).isEqualTo(before.keySet());
    }

    private static String csv(String... lines) {
        return String.join(";", CoopColumns.COOP) + "\n" + String.join("\n", lines) + "\n";
    }

    /** A line as the Coop writes it: the cells that count here, by heading. */
    private static String line(Map<String, String> cells) {
        var all = new ArrayList<String>();
        for (var it : CoopColumns.COOP) all.add('"' + cells.getOrDefault(it, "") + '"');
        return String.join(";", all);
    }

    private static Map<String, String> good(String id) {
        var cells = new HashMap<>(Map.of(
                "Date", "05/03/2025",
                "Prénom du médiateur", "Yann",
                "Nom du médiateur", "" + (names - 1),
                "Type", "Accompagnement individuel",
                "Participants", "1",
                "Canaux d’accompagnement", "À distance",
                "Durée (min)", "45",
                "Thématique(s) d’accompagnement", "E-mail\nLogement"));
        cells.put("Genre du bénéficiaire", "Féminin");
        cells.put("ID CRA", id);
        return cells;
    }

    @Test
    void a_table_of_the_coop_is_read_with_forgiveness_and_each_refusal_names_its_line() {
        var odd = good("33333333-3333-4333-8333-333333333333");
        odd.put("Canaux d’accompagnement", "Lieu d'activité");
        odd.put("Nom du lieu", "Maison inconnue");
        var late = good("44444444-4444-4444-8444-444444444444");
        late.put("Date", "2999-01-01");
        var former = good("55555555-5555-4555-8555-555555555555");
        former.put("Durée (min)", "0");
        var stranger = good("66666666-6666-4666-8666-666666666666");
        stranger.put("Nom du médiateur", "Inconnu");
        var text = csv(
                line(good("22222222-2222-4222-8222-222222222222")),
                line(odd),
                line(late),
                line(former),
                line(stranger));
        var rehearsed = read("coop.csv", text.getBytes(UTF_8), true);
        assertThat(rehearsed.counts().created()).isEqualTo(1);
        assertThat(all()).isEmpty();
        var run = read("coop.csv", text.getBytes(UTF_8), false);
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().aside()).isEqualTo(4);
        var act = all().values().iterator().next();
        assertThat(act.themes()).containsExactlyInAnyOrder(Theme.EMAIL, Theme.ADMINISTRATION);
        assertThat(act.procedures()).containsExactly(Procedure.HOUSING);
        var said = db.sql("select place || ' ' || text from imports.line where run = :run order by n")
                .param("run", run.id())
                .list(String.class);
        assertThat(said)
                .anyMatch(it -> it.contains("Maison inconnue"))
                .anyMatch(it -> it.startsWith("ligne") && it.contains("pas encore venue"))
                .anyMatch(it -> it.contains("Durée (min)"))
                .anyMatch(it -> it.contains("Yann Inconnu"));
    }

    /** A table kept by hand: no word of the Coop’s but what anybody writes. */
    @Test
    void a_table_kept_by_hand_is_read_in_ordinary_words() {
        var alone = good("77777777-7777-4777-8777-777777777777");
        alone.put("Type", "Individuel");
        alone.put("Date", "03/04/20");
        alone.put("Durée (min)", "1h30");
        alone.put("Canaux d’accompagnement", "");
        alone.put("Nom du lieu", "à domicile");
        alone.put("Commune", "Valence");
        alone.put("Code Insee", "26362");
        var many = good("88888888-8888-4888-8888-888888888888");
        many.put("Type", "Collectif");
        many.put("Durée (min)", "2 h");
        var wrong = good("99999999-9999-4999-8999-999999999999");
        wrong.put("Durée (min)", "-30");
        var run = read("main.csv", csv(line(alone), line(many), line(wrong)).getBytes(UTF_8), false);
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(run.counts().aside()).isEqualTo(1);
        assertThat(all().values()).extracting(it -> it.minutes()).containsExactlyInAnyOrder(90, 120);
        assertThat(all().values())
                .filteredOn(it -> it.minutes() == 90)
                .singleElement()
                .satisfies(it -> assertThat(it.where().place()).isEqualTo(Act.Place.HOME))
                .satisfies(it -> assertThat(it.day()).isEqualTo(java.time.LocalDate.of(2020, 4, 3)));
    }

    @Test
    void the_former_series_stands_apart_and_is_never_added() {
        acts.note(Ids.next(), yann.id(), new DrawnActs(application, yann, garden, radio).one());
        var csv =
                "id;date_accompagnement;nb_participants;nb_participants_recurrents;age_moins_12_ans;age_de_12_a_18_ans;"
                        + "age_de_18_a_35_ans;age_de_35_a_60_ans;age_plus_60_ans;statut_retraite\n"
                        + "a1;2025-02-03T10:00:00Z;6;1;1;2;0;0;3;3\n" + "a2;2025-02-04;4;0;0;0;9;0;0;0\n";
        var kind = imports.kind("former-acts").orElseThrow();
        var source = ImportSource.of("v1.csv", csv.getBytes(UTF_8));
        var run = imports.read(imports.open(kind, source, yann.id()), kind, source, false);
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().aside()).isEqualTo(1);
        var people = all().values().iterator().next().participants().number();
        var page = neighbours
                .signedIn(yann)
                .get("/actes/bilan.csv?du=2025-01-01&au=2025-12-31")
                .body();
        assertThat(page).contains("Ensemble;;1;").contains(";" + people);
        assertThat(page).doesNotContain("Âge, ancien outil");
        var coordinator = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
        assertThat(coordinator
                        .get("/actes/bilan.csv?du=2025-01-01&au=2025-12-31")
                        .body())
                .contains(
                        "Ensemble;;1;",
                        "Âge, ancien outil;de 12 à 18 ans;;;2",
                        "Situation, ancien outil;à la retraite;;;3");
    }
}
