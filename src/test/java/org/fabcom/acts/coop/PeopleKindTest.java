package org.fabcom.acts.coop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Choices;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.list.Spreadsheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet « Bénéficiaires »: invalid cells named by line, nobody doubled, nobody without their agreement, a run withdrawn. */
@FabComTest
class PeopleKindTest {

    private static final List<String> HEADINGS = List.of(
            "Nom",
            "Prénom",
            "Année de naissance",
            "Commune",
            "N° de téléphone",
            "E-mail",
            "Genre",
            "Notes supplémentaires",
            "Code INSEE",
            "Code postal",
            "Accord le");

    private final Imports imports;
    private final Neighbours neighbours;
    private final ServedPeople served;
    private final Sql db;
    private Person nadia;

    PeopleKindTest(Imports imports, Neighbours neighbours, ServedPeople served, Sql db) {
        this.served = served;
        this.imports = imports;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void nadia() {
        nadia = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR, InstanceRole.ADMINISTRATOR);
    }

    private Run read(byte[] bytes) {
        var kind = imports.kind("served").orElseThrow();
        var source = ImportSource.of("beneficiaires.xlsx", bytes);
        assertThat(imports.detect(source)).containsExactly(kind);
        return imports.read(imports.open(kind, source, nadia.id()), kind, source, false);
    }

    private static byte[] workbook(List<String>... rows) {
        return new Spreadsheet()
                .sheet("Consignes", List.of("Remplissez la feuille suivante"), Stream.of())
                .sheet("Bénéficiaires", HEADINGS, Stream.of(rows))
                .bytes();
    }

    private static List<String> row(String name, String first, String year, String phone, String agreed) {
        return List.of(name, first, year, "Valence", phone, "", "Féminin", "", "26362", "26000", agreed);
    }

    private List<String> said(Run run) {
        return db.sql("select place || ' ' || text from imports.line where run = :run order by n")
                .param("run", run.id())
                .list(String.class);
    }

    private long served() {
        return db.sql("select count(*) from people.served").single(Long.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void good_lines_are_kept_and_each_wrong_cell_is_named() {
        long before = served();
        var run = read(workbook(
                row("Grand", "Odile", "1950", "04 75 00 00 01", "2026-10-02"),
                row("", "Paul", "1950", "", "2026-10-02"),
                row("Petit", "Léa", "3050", "pas un numéro", "2026-10-02"),
                row("Roux", "Tom", "2020", "", "2026-10-02"),
                row("Morel", "Ana", "1980", "", "")));
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().aside()).isEqualTo(4);
        assertThat(said(run))
                .anyMatch(it -> it.equals("ligne 3 « Nom » est vide"))
                .anyMatch(it -> it.equals("ligne 4 « N° de téléphone » ne se lit pas"))
                .anyMatch(it -> it.equals("ligne 4 « Année de naissance » ne se lit pas : 3050"))
                .anyMatch(it -> it.startsWith("ligne 5") && it.contains("un parent donne son accord"))
                .anyMatch(it -> it.startsWith("ligne 6 « Accord le » est vide"))
                .noneMatch(it -> it.contains("Odile") || it.contains("Grand"))
                .as("each wrong cell once")
                .filteredOn(it -> it.contains("« Nom » est vide"))
                .hasSize(1);
        assertThat(served()).isEqualTo(before + 1);
        var page = neighbours.signedIn(nadia).get("/personnes?q=odile");
        assertThat(page.text()).contains("Odile Grand", "Valence");
    }

    /** A45: bringing a table in is no visit. */
    @Test
    @SuppressWarnings("unchecked")
    void whoever_was_last_there_two_years_ago_does_not_become_recent_by_an_import() {
        var longAgo = LocalDate.now(Choices.ZONE).minusYears(2);
        read(workbook(row("Marchand", "Yvonne", "1944", "04 75 00 00 09", longAgo.toString())));
        var id = db.sql("select id from people.party where name = 'Yvonne Marchand'")
                .single(UUID.class);
        var administrator = neighbours.signedIn(nadia);
        assertThat(administrator.get("/administration/effacements").text()).contains("Yvonne Marchand");
        served.helped(List.of(new PartyId(id)), LocalDate.now(Choices.ZONE).minusDays(3));
        assertThat(administrator.get("/administration/effacements").text()).doesNotContain("Yvonne Marchand");
    }

    @Test
    void the_postal_code_and_the_commune_may_stand_in_one_column() {
        var kind = imports.kind("served").orElseThrow();
        var table = "Nom;Prénom;CP Ville;Année de naissance;Accord\nLenoir;Iris;34400 LUNEL;1950;2026-10-02\n;;;;\n";
        var source = GuessedTable.of(new ImportSource.Entry("usagers.csv", table.getBytes(UTF_8)), kind);
        var run = imports.read(imports.open(kind, source, nadia.id()), kind, source, false);
        assertThat(List.of(run.counts().read(), run.counts().created())).containsOnly(1);
        assertThat(neighbours.signedIn(nadia).get("/personnes?q=iris").text()).contains("Iris Lenoir", "Lunel");
    }

    /** A39: what is kept where nobody looks for it, and what is not, is said once. */
    @Test
    void the_report_says_once_which_columns_are_kept_and_which_are_not() {
        var headings = Stream.concat(HEADINGS.stream(), Stream.of("Quartier")).toList();
        var person = List.of(
                "Bon",
                "Hugo",
                "1950",
                "Valence",
                "",
                "hugo@exemple.org",
                "Masculin",
                "Mal au dos",
                "26362",
                "26000",
                "2026-10-02",
                "Centre");
        var other = List.of(
                "Bonne",
                "Ida",
                "1951",
                "Valence",
                "",
                "ida@exemple.org",
                "Féminin",
                "Sourde",
                "26362",
                "26000",
                "2026-10-02",
                "Sud");
        var run = read(new Spreadsheet()
                .sheet("Bénéficiaires", headings, Stream.of(person, other))
                .bytes());
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(said(run))
                .filteredOn(it -> it.startsWith("fichier"))
                .hasSize(3)
                .anyMatch(it -> it.contains("« E-mail » est gardé pour écrire à la personne"))
                .anyMatch(it -> it.contains("« Notes supplémentaires » n’est pas gardé"))
                .anyMatch(it -> it.endsWith("Colonnes que rien ne reprend : quartier."));
        assertThat(said(run)).noneMatch(it -> it.contains("dos") || it.contains("hugo@"));
    }

    @Test
    void the_preview_counts_records_and_not_the_lines_about_them() {
        var sent = neighbours
                .signedIn(nadia)
                .upload(
                        "/administration/imports/nouveau",
                        "fichier",
                        "modele.xlsx",
                        new Spreadsheet()
                                .sheet(
                                        "Bénéficiaires",
                                        HEADINGS,
                                        Stream.of(
                                                row("", "Paul", "3050", "pas un numéro", "2026-10-02"),
                                                row("Morel", "Ana", "1980", "", "2026-10-02")))
                                .bytes(),
                        Map.of())
                .follow();
        assertThat(sent.text()).contains("Les 2 premières fiches").doesNotContain("serait mis de côté");
        assertThat(sent.page().select("table.fold tbody tr")).hasSize(4);
    }

    @Test
    @SuppressWarnings("unchecked")
    void brought_again_nobody_is_doubled_and_a_namesake_is_proposed() {
        var file = workbook(row("Martin", "Odile", "1950", "04 75 00 00 01", "2026-10-02"));
        read(file);
        assertThat(read(file).counts().unchanged()).isEqualTo(1);
        long before = served();
        var namesake = read(workbook(row("Martin", "Odile", "1961", "04 75 00 00 02", "2026-10-02")));
        assertThat(namesake.counts().aside()).isEqualTo(1);
        assertThat(said(namesake)).anyMatch(it -> it.contains("Peut-être déjà là") && it.contains("/personnes/"));
        assertThat(served()).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_withdrawn_run_takes_away_those_whom_nobody_has_served_since() {
        long before = served();
        var run = read(workbook(
                row("Vidal", "Rose", "1950", "04 75 00 00 01", "2026-10-02"),
                row("Noël", "Jean", "1948", "", "02/10/2026")));
        assertThat(served()).isEqualTo(before + 2);
        var jean = neighbours.signedIn(nadia).get("/personnes?q=jean").click("Jean Noël");
        jean.form("Noter").fill("Votre note", "Un courrier imprimé").submit();
        imports.withdraw(run.id(), nadia.id());
        assertThat(served()).isEqualTo(before + 1);
        assertThat(neighbours.signedIn(nadia).get("/personnes?q=rose").text()).doesNotContain("Rose Vidal");
        assertThat(neighbours.signedIn(nadia).get("/personnes?q=jean").text()).contains("Jean Noël");
    }

    @Test
    void what_imports_keep_of_changes_holds_nobodys_name() {
        read(new Spreadsheet()
                .sheet("Bénéficiaires", HEADINGS, Stream.of(row("Faure", "Lise", "1950", "", "2026-10-02")))
                .bytes());
        assertThat(db.sql(
                                "select coalesce(string_agg(after::text || coalesce(before::text, ''), ' '), '') from imports.change")
                        .single(String.class))
                .doesNotContain("Lise")
                .contains("person");
    }

    /** The Coop's own headings (A39): the agreement is said once, by whoever brings the table, and stays in the report. */
    @Test
    void where_the_table_has_no_day_of_agreement_it_is_asked_once() throws Exception {
        long before = served();
        var bytes = new Spreadsheet()
                .sheet(
                        "Bénéficiaires",
                        HEADINGS.subList(0, 10),
                        Stream.of(row("Colin", "Maud", "1957", "", "").subList(0, 10)))
                .bytes();
        assertThat(read(bytes).counts().aside())
                .as("nobody comes in without it")
                .isEqualTo(1);
        var admin = neighbours.signedIn(nadia);
        var sent = admin.upload("/administration/imports/nouveau", "fichier", "modele.xlsx", bytes, Map.of())
                .follow();
        assertThat(sent.text())
                .contains("À dire une fois pour tout le fichier")
                .doesNotContain("Importer tout de suite");
        var later = LocalDate.now().plusDays(3).toString();
        var refused = sent.form("Garder ces réponses").set("accord", later).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Donnez un jour passé").contains("Répondez à cette question");
        var said = sent.form("Garder ces réponses")
                .set("accord", "2026-09-15")
                .fill("Comment elles l’ont donné", "à l’oral, à la permanence")
                .submit()
                .follow();
        assertThat(said.text()).contains("Importer tout de suite");
        assertThat(said.page().select("main p.lead").text())
                .as("the size is that of the table, whatever was answered beside")
                .isEqualTo(sent.page().select("main p.lead").text());
        assertThat(said.page().select("input[name=accord]").val()).isEqualTo("2026-09-15");
        var started = admin.post(
                said.page().select("form[method=post][action*=envois]").last().attr("action"),
                "type",
                "served",
                "faire",
                "import");
        var run = UUID.fromString(started.location().replaceAll(".*/", ""));
        for (int i = 0; i < 100 && imports.find(run).orElseThrow().state() == Run.State.RUNNING; i++) Thread.sleep(100);
        assertThat(imports.find(run).orElseThrow().counts().created()).isEqualTo(1);
        assertThat(said(imports.find(run).orElseThrow()))
                .anyMatch(it -> it.contains("2026-09-15, à l’oral, à la permanence"));
        assertThat(served()).isEqualTo(before + 1);
        assertThat(db.sql("select max(agreed_on)::text from people.served where birth_year = 1957")
                        .single(String.class))
                .isEqualTo("2026-09-15");
    }
}
