package org.fabcom.imports.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table nobody prepared, from the form that sends it to the places that it brings. */
@FabComTest
class MatchingPagesTest {

    private static final String TABLE =
            "Structure;Rue;Ville;Tél;X2;Suivi santé\nLe Phare;2 rue de la Gare;Grenoble;04 76 00 00 00;oui;diabète\n"
                    + "La Lanterne;1 rue du Lac;Grenoble;demander;non;\nSans ville;3 rue du Lac;;;oui;\n";

    private final Neighbours neighbours;
    private final Web web;
    private final Sql db;
    private final SentTables sent;
    private final WebVisitor elise;

    MatchingPagesTest(Neighbours neighbours, Web web, Sql db) {
        this.neighbours = neighbours;
        this.web = web;
        this.db = db;
        this.sent = new SentTables(neighbours, db);
        this.elise = sent.editor();
    }

    @BeforeEach
    void sweep() {
        sent.sweep();
    }

    private static List<String> states(WebAnswer screen) {
        return screen.page().select(".match .chip").eachText();
    }

    private static String columns(WebAnswer screen) {
        return screen.page().select("form#colonnes").attr("action");
    }

    @Test
    void its_columns_are_guessed_shown_with_values_and_what_the_first_rows_would_be() {
        var screen = SentTables.send(elise, "lieux-2026.csv", TABLE);
        assertThat(screen.h1()).isEqualTo("lieux-2026.csv : 3 lignes, 6 colonnes");
        assertThat(screen.text())
                .contains("4 colonnes reconnues, 1 à dire, 1 laissée de côté. Rien n’est encore écrit.")
                .contains("2 nouvelles, aucune déjà connue, 1 mise de côté")
                .contains("on ne sait pas dans quelle commune c’est")
                .contains("« demander » dans Tél, 1 ligne");
        assertThat(states(screen))
                .containsExactly("reconnue", "reconnue", "reconnue", "1 à revoir", "à dire", "laissée");
        assertThat(screen.page().select(".match label").text())
                .contains("Le Phare · La Lanterne · Sans ville", "contenu masqué")
                .doesNotContain("diabète");
        assertThat(screen.page().select("button.go")).hasSize(1);
        assertThat(screen.page().select("button.go").text()).isEqualTo("Essayer sur les 3 lignes");
        assertThat(db.sql("select count(*) from places.place").single(Integer.class))
                .isZero();
    }

    @Test
    void choices_are_tried_on_all_rows_imported_and_used_again_for_the_next_table_of_this_source()
            throws InterruptedException {
        var screen = SentTables.send(elise, "lieux-2026.csv", TABLE);
        var tried = SentTables.pressed(elise, screen, "Essayer sur les 3 lignes");
        assertThat(tried.text()).contains("L’essai est fini");
        var done = SentTables.pressed(elise, tried, "Importer pour de bon");
        assertThat(done.page().select("dl.figures dd").eachText()).containsExactly("3", "2", "0", "0", "1", "0");
        assertThat(done.text()).contains("ligne 4").doesNotContain("lieux-2026.csv, ligne 4");
        assertThat(db.sql(
                                "select string_agg(concat_ws('|', name, address, commune_code, phone, source), ' ; ' order by name) from places.place")
                        .single(String.class))
                .isEqualTo("La Lanterne|1 rue du Lac|38185|lieux ; Le Phare|2 rue de la Gare|38185|+33476000000|lieux");

        var next = SentTables.send(
                elise, "lieux-2027.csv", TABLE.replace("X2", "X3").replace("demander", "0476000001"));
        assertThat(next.text()).contains("Mêmes colonnes qu’une table de", "sont repris");
        assertThat(states(next))
                .as("a column that is new waits, the others are as they were left")
                .containsExactly("reconnue", "reconnue", "reconnue", "reconnue", "à dire", "laissée");
        assertThat(next.text()).contains("aucune nouvelle, 2 déjà connues");
        assertThat(next.click("Deviner à nouveau").text()).doesNotContain("sont repris");
    }

    @Test
    void what_seems_to_be_there_already_is_told_before_anything_is_written() throws InterruptedException {
        var screen = SentTables.send(
                elise, "vallee.csv", "Nom;Ville;Adresse;Type de lieu\nLe Phare;Grenoble;2 rue de la Gare;EPN\n");
        assertThat(screen.page().select("aside").text()).doesNotContain("déjà là, peut-être");
        var tried = SentTables.pressed(elise, screen, "Essayer sur la ligne");
        SentTables.pressed(elise, tried, "Importer pour de bon");
        var other = SentTables.send(
                elise,
                "carte.csv",
                "Nom du lieu;Commune;Adresse;Type de lieu\nLe phare;Grenoble;2, rue de la gare;EPN\nLe Quai;Grenoble;1 quai Sud;EPN\n");
        assertThat(other.page().select("aside tr:contains(déjà là, peut-être)").eachText())
                .as(other.text())
                .singleElement()
                .asString()
                .startsWith("ligne 2 ")
                .contains("Le Phare, 2 rue de la Gare, Grenoble");
    }

    @Test
    void whoever_reads_english_reads_what_came_of_places_in_english() throws InterruptedException {
        var screen = SentTables.send(elise, "lieux.json", """
                [{"nom": "Le Phare", "commune": "Grenoble", "couleur": "bleu", "telephone": "0476000000 / 0476000001"},
                 {"nom": "La Lanterne", "commune": "Brigadoon", "couleur": "vert", "telephone": "demander"},
                 {"nom": "Le Phare", "commune": "Grenoble", "couleur": "vert", "telephone": "0476000000"},
                 {"nom": "=HYPERLINK(1)", "commune": "Grenoble", "couleur": "gris", "telephone": ""}]
                """);
        var run = screen.form("Essayer sur les 4 lignes").submit().location();
        SentTables.over(elise, run);
        var report = elise.with("Accept-Language", "en").get(run);
        assertThat(report.text())
                .contains("Columns that nothing takes: couleur")
                .contains("“0476000001” left out, the standard takes only one")
                .contains("record 4", "the name is a formula of a spreadsheet")
                .contains("same name, street and commune as record 1")
                .contains("the row has none")
                .doesNotContain("« ", "fiche ", "laissé", "gardé", "déduit", "la ligne", "écrit", "obligatoire");
        assertThat(report.page().select("tr:not(:has(.chip:contains(added))) [lang=fr]"))
                .isEmpty();
    }

    @Test
    void what_nobody_said_is_told_as_lost_and_lines_are_those_of_the_file_that_was_sent() throws InterruptedException {
        var screen = SentTables.send(elise, "carnet.json", """
                [{"nom": "Le Phare", "commune": "Grenoble", "type": "bibliothèque", "couleur": "bleu", "geo": [45.19, 5.73]},
                 {"nom": "La Lanterne", "commune": "Grenoble", "type": "mairie", "couleur": "vert", "geo": [45.18, 5.72]},
                 {"nom": "=HYPERLINK(1)", "commune": "Grenoble", "type": "EPN", "couleur": "gris", "geo": [45.17, 5.71]}]
                """);
        assertThat(screen.text()).contains("geo.1", "geo.2");
        assertThat(screen.page()
                        .select(".match li:has(b:containsOwn(type)) option[selected]")
                        .val())
                .isEqualTo("typologie");
        var tried = SentTables.pressed(elise, screen, "Essayer sur les 3 lignes");
        assertThat(tried.text())
                .contains("Colonnes que rien ne reprend", "couleur")
                .contains("fiche 3", "Identifiant dans sa source : la ligne n’en a pas")
                .contains("le nom est une formule de tableur")
                .doesNotContain("carnet.csv", "carnet.json, fiche");
        SentTables.pressed(elise, tried, "Importer pour de bon");
        assertThat(db.sql("select string_agg(name || ' ' || kinds::text, ' ; ' order by name) from places.place")
                        .single(String.class))
                .isEqualTo("La Lanterne {MUNI} ; Le Phare {BIB}");
    }

    /** What is kept of a place only tells a place, whatever the column of its commune is called. */
    @Test
    void a_table_of_places_is_guessed_as_one() {
        var aicha = sent.administrator();
        for (var town : List.of("CP Ville", "Code postal et ville", "Commune")) {
            var screen = SentTables.send(
                    aicha,
                    "lieux.csv",
                    "Nom du lieu;" + town + ";Adresse;Horaires;Services\n"
                            + "Le Phare;38000 Grenoble;1 rue du Lac;lundi 9h-12h;accès libre, impression\n"
                            + "La Lanterne;38000 Grenoble;2 rue du Lac;mardi 14h-18h;ateliers\n");
            assertThat(screen.page().select("input[name=type]").val()).as(town).isEqualTo("places");
            assertThat(screen.text()).as(town).contains("5 colonnes reconnues");
            var bare = SentTables.send(
                    aicha,
                    "a-remplir.csv",
                    "Nom du lieu;" + town + ";Adresse;Horaires;Services\nLe Phare;38000 Grenoble;1 rue du Lac;;\n");
            assertThat(bare.page().select("input[name=type]").val())
                    .as("columns that nobody filled yet tell too: " + town)
                    .isEqualTo("places");
        }
    }

    /** Nor is what is read without a word announced as something to look at. */
    @Test
    void a_row_that_holds_nothing_is_no_row() throws InterruptedException {
        var screen = SentTables.send(
                elise,
                "lieux-2026.csv",
                "Nom du lieu;Ville;Adresse;Site\nLe Phare;Grenoble;2 rue de la Gare;exemple.org/espace\n;;;\n"
                        + "La Lanterne;Grenoble;1 rue du Lac;www.exemple.org\n ; ;;\nLe Quai;Grenoble;3 quai Sud;aucun\n"
                        + "Le Bac;;4 quai Sud;rien à dire\n;;;\n");
        assertThat(screen.h1()).isEqualTo("lieux-2026.csv : 4 lignes, 4 colonnes");
        assertThat(states(screen)).containsExactly("reconnue", "reconnue", "reconnue", "1 à revoir");
        assertThat(screen.page()
                        .select("aside table:has(td[data-label]) tbody th")
                        .eachText())
                .as("the rows that are shown, as they are counted in the file")
                .containsExactly("2", "4");
        assertThat(screen.text()).contains("3 nouvelles, aucune déjà connue, 1 mise de côté");
        var tried = SentTables.pressed(elise, screen, "Essayer sur les 4 lignes");
        assertThat(tried.page().select("dl.figures dd").eachText()).containsExactly("4", "3", "0", "0", "1", "0");
        assertThat(tried.page().select("td:contains(est vide)")).isEmpty();
        assertThat(tried.page()
                        .select("tr:contains(on ne sait pas dans quelle commune) th")
                        .text())
                .as("of one file the line is enough")
                .isEqualTo("ligne 7");
    }

    /** A column that nobody wants may be all that a row has: such a row is told, like one where the file breaks off. */
    @Test
    void a_row_of_which_no_column_was_taken_is_put_aside() throws InterruptedException {
        var screen = SentTables.send(
                elise, "lieux.csv", "Nom du lieu;Ville;X2\nLe Phare;Grenoble;oui\n;;fermé\n;;\nLe Quai;Grenoble;non\n");
        assertThat(screen.h1()).isEqualTo("lieux.csv : 3 lignes, 3 colonnes");
        var tried = SentTables.pressed(elise, screen, "Essayer sur les 3 lignes");
        assertThat(tried.page().select("dl.figures dd").eachText()).containsExactly("3", "2", "0", "0", "1", "0");
        assertThat(tried.page().select("tr:contains(la ligne est vide) th").text())
                .isEqualTo("ligne 3");
    }

    @Test
    void what_is_chosen_by_hand_is_seen_before_anything_is_kept() {
        var screen = SentTables.send(elise, "vallee.csv", "A;B\nLe Phare;Grenoble\nLa Lanterne;Angers\n");
        assertThat(screen.text()).contains("Il manque une colonne pour : Nom du lieu.");
        var refused = screen.form("Essayer sur les 2 lignes").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Il manque une colonne pour");
        var seen = screen.form("Revoir ce que cela donne")
                .fill("A", "nom")
                .fill("B", "commune")
                .submit();
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("2 nouvelles, aucune déjà connue, aucune mise de côté");
        assertThat(db.sql("select count(*) from imports.matching").single(Integer.class))
                .isZero();
    }

    @Test
    void any_other_kind_that_says_its_fields_has_the_same_screen() {
        var aicha = sent.administrator();
        var screen = SentTables.send(
                aicha,
                "usagers.csv",
                "Nom;Prénom;Ville;Téléphone;Mail\nPerrin;Lucie;Grenoble;0476000000;l@exemple.org\n");
        var people = aicha.get(columns(screen) + "?type=served");
        assertThat(states(people)).containsOnly("reconnue").hasSize(5);
        assertThat(people.page().select("form[method=get] select option").eachAttr("value"))
                .contains("places", "served");
    }

    @Test
    void a_table_in_the_standard_goes_on_as_before() {
        var head =
                "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,typologie,telephone,courriels\n";
        var preview = elise.upload(
                        SentTables.NEW,
                        "fichier",
                        "lieux.csv",
                        (head + "1,,Le Phare,Grenoble,38000").getBytes(UTF_8),
                        Map.of())
                .follow();
        assertThat(preview.text()).contains("serait ajouté", "Dire ce qu’est chaque colonne");
    }

    @Test
    void the_screen_has_no_barrier_on_a_phone_and_on_a_desk_in_the_dark() {
        var action = columns(SentTables.send(elise, "lieux-2026.csv", TABLE));
        var faults = new ArrayList<String>();
        for (var look : List.of(Look.PHONE, Look.DESK.inTheDark()))
            try (var tab = Browser.get().open(web.address(), look)) {
                tab.as(elise).go(action).picture("imports-columns");
                tab.barriers().forEach(it -> faults.add(look.name() + ": " + it));
                tab.complaints().forEach(it -> faults.add(look.name() + ": " + it));
                if (tab.tooWide()) faults.add(look.name() + ": too wide");
            }
        assertThat(faults).isEmpty();
    }

    @Test
    void passers_by_neither_see_nor_choose() {
        var passerBy = neighbours.signedIn(neighbours.person("Marc Petit"));
        var action = columns(SentTables.send(elise, "lieux.csv", TABLE));
        assertThat(passerBy.get(action).status()).isEqualTo(403);
        assertThat(passerBy.post(action, "type", "places", "faire", "essayer").status())
                .isEqualTo(403);
    }
}
