package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dirty tables: each row is taken or put aside with its reason, each correction is told by line, all of it can be withdrawn. */
@FabComTest
class PlaceIntakeTest {

    private static final String ROW = "1,,Le Phare,Grenoble,38000,,2 rue de la Gare,,,,,,,,,,Essai,2026-01-02,,,,\n";

    private final PlaceTables tables;
    private final Imports imports;
    private final Sql db;

    PlaceIntakeTest(Imports imports, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.imports = imports;
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        tables.sweep();
    }

    @Test
    void each_correction_is_told_with_its_line() {
        var run = tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + "7,434 933 123 00029,<b>Le  Phare</b>,grenoble,38000,,\"2 rue de la Gare, 38000 Grenoble\",\"45,1885\",5.7245,"
                        + "ASSO,04 76 00 00 00 / 06 00 00 00 00,a@phare.example,phare.example,\"lundi 9h-12h\",,,Essai,02/01/2026,"
                        + "Utilisation sécurisée du numérique,Étapes numériques(La Poste),Ce lieu n’accueille pas de public|Téléphoner,Gratuit|Gratuit\n");
        assertThat(run.counts().line()).isEqualTo("read=1 created=1 updated=0 unchanged=0 aside=0 errors=0");
        assertThat(tables.lines(run, "note"))
                .allSatisfy(it -> assertThat(it).startsWith("lieux.csv, ligne 2 · "))
                .extracting(it -> it.substring(it.indexOf("· ") + 2))
                .contains(
                        "pivot : « 434 933 123 00029 » écrit « 43493312300029 ».",
                        "nom : balises, retours à la ligne ou espaces en trop retirés.",
                        "commune : « grenoble » écrit « Grenoble ».",
                        "adresse : « 2 rue de la Gare, 38000 Grenoble » écrit « 2 rue de la Gare ».",
                        "code_insee : « 38185 » déduit de la commune et du code postal.",
                        "latitude : « 45,1885 » écrit « 45.1885 ».",
                        "telephone : « 04 76 00 00 00 » écrit « +33476000000 ».",
                        "telephone : « 06 00 00 00 00 » laissé de côté, le standard n’en prend qu’un.",
                        "site_web : « phare.example » écrit « https://phare.example ».",
                        "horaires : « lundi 9h-12h » écrit « Mo 09:00-12:00 ».",
                        "date_maj : « 02/01/2026 » écrit « 2026-01-02 ».",
                        "formations_labels : « Étapes numériques(La Poste) » écrit « Étapes numériques (La Poste) ».",
                        "frais_a_charge : « Gratuit » deux fois ; gardé une fois.",
                        "modalites_acces : « Ce lieu n'accueille pas de public » retiré, puisque le lieu rend des services.");
        assertThat(
                        tables.one(
                                "select concat_ws('|', name, commune_code, latitude, phone, hours, access::text) from places.place"))
                .isEqualTo("Le Phare|38185|45.1885|+33476000000|Mo 09:00-12:00|{call}");
    }

    @Test
    void a_row_that_cannot_be_taken_is_put_aside_with_its_reason_and_the_others_go_on() {
        var run = tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + ROW
                        + ROW.replace("1,,Le Phare", ",,Sans numéro")
                        + ROW.replace("1,,Le Phare", "3,,")
                        + ROW.replace("1,,", "4,,").replace("Grenoble,38000", ",")
                        + ROW.replace("1,,", "5,,").replace("Le Phare", "x".repeat(200_000))
                        + ROW
                        + ROW.replace("1,,", "6,,").replace("Grenoble,38000", "Sainte-Lucie,"));
        assertThat(run.counts().line()).isEqualTo("read=7 created=3 updated=0 unchanged=0 aside=4 errors=0");
        assertThat(tables.lines(run, "aside"))
                .containsExactly(
                        "lieux.csv, ligne 4 · il n’y a pas de nom",
                        "lieux.csv, ligne 5 · on ne sait pas dans quelle commune c’est",
                        "lieux.csv, ligne 6 · « nom » est trop long (200000 signes)",
                        "lieux.csv, ligne 7 · son id est déjà celui de la ligne 2");
        assertThat(tables.lines(run, "note"))
                .anySatisfy(it -> assertThat(it).contains("Sainte-Lucie", "n’est pas dans la liste des communes"));
        assertThat(tables.one("select commune_code from places.place where commune_name = 'Sainte-Lucie'"))
                .isEqualTo("null");
    }

    @Test
    void a_row_without_id_gets_the_same_one_each_time_from_its_name_street_and_commune() {
        var table = "Structure;Rue;Ville\nLe Phare;2 rue de la Gare;Grenoble\nLe Phare;5 quai Perrière;Grenoble\n"
                + "le PHARE;2, rue de la gare;GRENOBLE.\n";
        var mapping =
                "{\"nom\": {\"colonne\": \"Structure\"}, \"adresse\": {\"colonne\": \"Rue\"}, \"commune\": {\"colonne\": \"Ville\"}}";
        var run = tables.read("vallee.csv", table, mapping);
        assertThat(run.counts().line()).isEqualTo("read=3 created=2 updated=0 unchanged=0 aside=1 errors=0");
        assertThat(tables.lines(run, "aside"))
                .containsExactly("vallee.csv, ligne 4 · mêmes nom, rue et commune que la ligne 2");
        assertThat(tables.lines(run, "note"))
                .filteredOn(it -> it.contains("ligne 2 · id : la ligne n’en a pas"))
                .singleElement()
                .asString()
                .contains("tiré du nom, de la rue et de la commune");
        var turned = "Structure;Rue;Ville\nLe Phare;5 quai Perrière;Grenoble\nLe Phare;2 rue de la Gare;Grenoble\n";
        assertThat(tables.read("vallee.csv", turned, mapping).counts().unchanged())
                .isEqualTo(2);
    }

    @Test
    void the_same_table_again_changes_nothing_and_a_withdrawal_leaves_no_trace() {
        var first = tables.read("lieux.csv", PlaceTables.HEAD + ROW);
        assertThat(tables.read("lieux.csv", PlaceTables.HEAD + ROW).counts().line())
                .isEqualTo("read=1 created=0 updated=0 unchanged=1 aside=0 errors=0");
        var moved = tables.read("lieux.csv", PlaceTables.HEAD + ROW.replace("2 rue de la Gare", "5 quai Perrière"));
        assertThat(moved.counts().updated()).isEqualTo(1);
        withdraw(moved);
        assertThat(tables.one("select address from places.place")).isEqualTo("2 rue de la Gare");
        withdraw(first);
        assertThat(tables.one("select count(*) from places.place")).isEqualTo("0");
        assertThat(tables.one("select count(*) from places.change")).isEqualTo("0");
    }

    private void withdraw(org.fabcom.imports.Run run) {
        var done = (Imports.Withdrawal.Done) imports.withdraw(run.id(), null);
        assertThat(done.kept()).isEmpty();
    }

    @Test
    void what_people_wrote_here_stays_and_what_the_source_changed_comes() {
        tables.read("lieux.csv", PlaceTables.HEAD + ROW);
        db.sql("update places.place set phone = '+33476000000', address = 'au fond de la cour', version = version + 1")
                .update();
        var run = tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + ROW.replace("2 rue de la Gare", "5 quai Perrière").replace("2026-01-02", "2026-03-04"));
        assertThat(tables.one("select concat_ws('|', phone, address, updated_on) from places.place"))
                .isEqualTo("+33476000000|au fond de la cour|2026-03-04");
        assertThat(tables.lines(run, "note"))
                .anySatisfy(it -> assertThat(it).contains("gardé malgré la source : adresse"));
    }

    @Test
    void two_sources_may_use_the_same_id() {
        tables.read("lieux.csv", PlaceTables.HEAD + ROW + ROW.replace("Essai", "Autre essai"));
        assertThat(tables.one("select string_agg(export_id, ' ' order by export_id) from places.place"))
                .isEqualTo("1 autre-essai-1");
    }

    @Test
    void files_of_old_programs_and_nasty_ones_are_read() {
        var windows = tables.read(
                "lieux.csv",
                (PlaceTables.HEAD + ROW.replace("Le Phare", "Médiathèque"))
                        .replace(',', ';')
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(tables.lines(windows, "note"))
                .anySatisfy(it -> assertThat(it).contains("Windows-1252"));
        assertThat(tables.one("select name from places.place")).isEqualTo("Médiathèque");
        var marked = tables.read("lieux.csv", "\ufeff" + PlaceTables.HEAD + ROW);
        assertThat(marked.counts().updated()).isEqualTo(1);
        var formula = tables.read("lieux.csv", PlaceTables.HEAD + ROW.replace("Le Phare", "=HYPERLINK(1)"));
        assertThat(formula.counts().aside()).as("nobody calls a place so").isEqualTo(1);
        assertThat(tables.read("photo.json", "{]").counts().errors()).isEqualTo(1);
        assertThat(tables.read("autre.csv", "a,b\n1,2\n").counts().errors()).isEqualTo(1);
    }

    @Test
    void five_hundred_wrong_rows_are_five_hundred_lines() {
        var many = IntStream.range(0, 500)
                .mapToObj(it -> ROW.replace("1,,Le Phare", it + ",,").replace("Essai", "E"))
                .collect(Collectors.joining());
        var run = tables.read("lieux.csv", PlaceTables.HEAD + many);
        assertThat(run.counts().aside()).isEqualTo(500);
        assertThat(tables.lines(run, "aside")).hasSize(500);
    }

    @Test
    void a_table_of_ones_own_comes_with_its_mapping() {
        var table = """
                [{"Num": 12, "Structure": "Médiathèque de la Gare ", "Rue": "1 rue Hector Berlioz, 38000, Grenoble, Isère, FRA",
                  "Tel": 476000000, "x": "5,7245", "y": "45,1885", "Quand": "du lundi au vendredi de 8h30 à 12h et de 13h45 à 17h",
                  "Que ‘faites’-vous ?": "Ateliers_collectifs,Aide_demarches", "Type": "other", "Reste": "oui"},
                 {"Num": 13, "Structure": "Sans lieu", "Rue": "1 rue sans ville", "Quand": "sur rendez-vous"}]""";
        var mapping = """
                {"id": {"colonne": "Num"}, "nom": {"colonne": "Structure"}, "commune": {"colonne": ""}, "code_postal": {"colonne": ""},
                 "adresse": {"colonne": "Rue"}, "telephone": {"colonne": "Tel"}, "latitude": {"colonne": "y"}, "longitude": {"colonne": "x"},
                 "date_maj": {"colonne": ""}, "horaires": {"semaine": "Quand"},
                 "services": [{"colonnes": ["Que 'faites'-vous ?"], "termes": ["aide_demarches"], "cible": "Aide aux démarches administratives"},
                              {"colonnes": ["Que 'faites'-vous ?"], "termes": ["Robotique"], "cible": "Loisirs et créations numériques"}],
                 "modalites_accompagnement": [{"colonnes": ["Que 'faites'-vous ?"], "termes": ["ateliers_collectifs"], "sauf": ["fermé"], "cible": "Dans un atelier collectif"}],
                 "typologie": [{"colonnes": ["Type"], "termes": ["other"], "cible": "Autre"}],
                 "frais_a_charge": [{"cible": "Gratuit"}], "structure_parente": {"joindre": {"colonnes": ["Type", "Num"], "séparateur": " n° "}}}""";
        var run = tables.read("vallee.json", table, mapping);
        assertThat(run.counts().line()).isEqualTo("read=2 created=1 updated=0 unchanged=0 aside=1 errors=0");
        assertThat(
                        tables.one(
                                "select concat_ws('|', export_id, source, local_id, name, address, postal_code, commune_name, commune_code, phone, latitude, hours, services::text, support::text, fees::text, parent) from places.place"))
                .isEqualTo(
                        "vallee-12|vallee|12|Médiathèque de la Gare|1 rue Hector Berlioz|38000|Grenoble|38185|+33476000000|45.1885|Mo-Fr 08:30-12:00,13:45-17:00|{administrative}|{workshop}|{free}|other n° 12");
        assertThat(tables.lines(run, "note"))
                .anySatisfy(it -> assertThat(it).contains("Colonnes que rien ne reprend : Reste"))
                .anySatisfy(it -> assertThat(it).contains("« pivot » est obligatoire"));
        assertThat(tables.lines(run, "aside"))
                .containsExactly("vallee.json, fiche 2 · on ne sait pas dans quelle commune c’est");
    }

    @Test
    void hours_by_day_and_parts_of_a_column() {
        var table = "ID;Nom;Ville;Point;Lundi;Mardi\n1;Le Phare;Grenoble;45.1885,5.7245;9h-12h;\n";
        var mapping = """
                {"id": {"colonne": "ID"}, "nom": {"colonne": "Nom"}, "commune": {"colonne": "Ville"},
                 "latitude": {"dissocier": {"colonne": "Point", "séparateur": ",", "partie": 0}},
                 "longitude": {"dissocier": {"colonne": "Point", "séparateur": ",", "partie": 1}}, "date_maj": {"valeur": "2026-05-06"},
                 "horaires": {"jours": [{"colonne": "Lundi", "osm": "Mo"}, {"colonne": "Mardi", "osm": "Tu"}]}}""";
        tables.read("points.csv", table, mapping);
        assertThat(tables.one(
                        "select concat_ws('|', latitude, longitude, hours, updated_on, address) from places.place"))
                .isEqualTo("45.1885|5.7245|Mo 09:00-12:00|2026-05-06");
    }

    @Test
    void the_kind_is_recognised_by_its_headings_or_its_mapping() {
        var kind = imports.kind("places").orElseThrow();
        assertThat(kind.recognises(ImportSource.of(
                        "x.csv", (PlaceTables.HEAD + ROW).getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(kind.recognises(
                        ImportSource.of("x.csv", "a;b\n1;2".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isFalse();
    }
}
