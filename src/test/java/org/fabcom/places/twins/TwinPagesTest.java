package org.fabcom.places.twins;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duplicates are proposed with their reasons, merged by a person, both ids kept, and undone exactly (A48). */
@FabComTest
class TwinPagesTest {

    private static final String HOME = "/administration/lieux-en-double";
    private static final String ONE =
            "a,,Médiathèque Louis-Aragon,Grenoble,38000,,3 rue de l’Église,,,BIB,,,,,,,Carto des Alpes,2026-01-02,,,,\n";
    private static final String OTHER =
            "b,,Mediatheque Louis Aragon,Grenoble,38000,,\"3, rue de l'Eglise\",,,,04 76 00 00 00,,,,,,"
                    + "Carto du lac,2025-01-02,Loisirs et créations numériques,,,\n";
    private static final String FAR = "c,,Piscine,Grenoble,38000,,9 avenue Jaurès,,,,,,,,,,Carto du lac,,,,,\n";

    private final Web web;
    private final Neighbours neighbours;
    private final PlaceTables tables;
    private final Sql db;

    TwinPagesTest(Web web, Neighbours neighbours, Imports imports, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.tables = new PlaceTables(imports, db);
        this.db = db;
    }

    @BeforeEach
    void fill() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
        var run = tables.read("lieux.csv", PlaceTables.HEAD + ONE + OTHER + FAR);
        assertThat(tables.lines(run, "note")).anySatisfy(it -> assertThat(it).contains("1 paires de lieux"));
    }

    private WebVisitor coordinator() {
        return neighbours.signedIn(neighbours.person("Claire Morel", InstanceRole.COORDINATOR));
    }

    private String everything() {
        return tables.one(
                "select string_agg((to_jsonb(p) - 'version' - 'changed_at')::text, chr(10) order by id) from places.place p");
    }

    @Test
    void a_pair_is_shown_with_its_reasons_merged_and_undone_exactly() {
        var before = everything();
        var claire = coordinator();
        var list = claire.get(HOME);
        assertThat(list.text())
                .contains(
                        "Une paire attend.",
                        "même commune",
                        "noms semblables à 100 %",
                        "distance inconnue, non comptée");
        var merged = list.form("C’est le même lieu")
                .fill("Pourquoi", "Vu sur place.")
                .submit()
                .follow();
        assertThat(merged.text())
                .contains("Réunis", "Médiathèque Louis-Aragon", "Vu sur place.", "Aucun lieu en double");
        var csv = web.visitor().get("/lieux.csv").body();
        assertThat(csv)
                .contains("\"a__b\"", "+33476000000", "Loisirs et créations numériques")
                .doesNotContain("Mediatheque");
        var gone = tables.one("select id from places.place where local_id = 'b'");
        var kept = tables.one("select id from places.place where local_id = 'a'");
        assertThat(web.visitor().get("/lieux/" + gone).location()).isEqualTo("/lieux/" + kept);
        assertThat(web.visitor().get("/lieux/" + kept).text()).contains("a, b");

        var undone = merged.form("Défaire cette réunion").submit().follow();
        assertThat(undone.text()).contains("Défait", "défait le");
        assertThat(everything()).isEqualTo(before);
    }

    /** Whoever undid it by mistake, or sees later that it was right, has a way back. */
    @Test
    void an_undone_pair_waits_again_with_who_parted_it_and_may_be_merged_again_or_refused_for_good() {
        var claire = coordinator();
        claire.get(HOME)
                .form("C’est le même lieu")
                .submit()
                .follow()
                .form("Défaire cette réunion")
                .submit();
        var again = claire.get(HOME);
        assertThat(again.text()).contains("Une paire attend.", "Réunies déjà, puis séparées le", "par Claire Morel");
        var merged = again.form("C’est le même lieu").submit().follow();
        assertThat(merged.text()).contains("Réunis", "Aucun lieu en double");
        merged.form("Défaire cette réunion").submit();
        claire.get(HOME).form("Ce sont deux lieux").submit();
        claire.get(HOME).form("Chercher des doublons").submit();
        assertThat(claire.get(HOME).text()).as("decided for good").contains("Aucun lieu en double");
    }

    @Test
    void a_merged_sheet_names_each_source_with_its_own_day() {
        db.sql("update places.place set updated_on = null where local_id = 'a'").update();
        var claire = coordinator();
        claire.get(HOME)
                .form("C’est le même lieu")
                .tick("Garder plutôt l’autre fiche")
                .submit();
        var kept = tables.one("select merged_into from places.place where local_id = 'b'");
        var page = web.visitor().get("/lieux/" + kept);
        assertThat(page.text()).contains("Loisirs et création");
        assertThat(page.text())
                .contains(
                        "Source Carto des Alpes Mis à jour par sa source inconnu Source Carto du lac Mis à jour par sa"
                                + " source 2 janvier 2025");
        assertThat(tables.one("select updated_on is null from places.place where local_id = 'a'"))
                .as("the day of another source is no day of this one")
                .isEqualTo("t");
    }

    @Test
    void the_sheet_that_says_clearly_more_is_proposed_to_stay_however_old() {
        db.sql(
                        "update places.place set hours = 'Mo 09:00-12:00', emails = '{m@exemple.org}', kinds = '{BIB}' where local_id = 'b'")
                .update();
        coordinator().get(HOME).form("C’est le même lieu").submit();
        assertThat(tables.one("select merged_into = (select id from places.place where local_id = 'b') "
                        + "from places.place where local_id = 'a'"))
                .isEqualTo("t");
    }

    @Test
    void what_was_changed_since_the_merge_stays_when_it_is_undone() {
        var claire = coordinator();
        var merged = claire.get(HOME).form("C’est le même lieu").submit().follow();
        db.sql("update places.place set phone = '+33476111111', version = version + 1 where local_id = 'a'")
                .update();
        merged.form("Défaire cette réunion").submit();
        assertThat(tables.one("select concat_ws('|', phone, services::text) from places.place where local_id = 'a'"))
                .isEqualTo("+33476111111|{}");
    }

    @Test
    void a_refused_pair_never_comes_back_and_the_other_sheet_may_be_kept() {
        var claire = coordinator();
        var swapped = claire.get(HOME)
                .form("C’est le même lieu")
                .tick("Garder plutôt l’autre fiche")
                .submit()
                .follow();
        assertThat(
                        tables.one(
                                "select merged_into = (select id from places.place where local_id = 'b') from places.place where local_id = 'a'"))
                .isEqualTo("t");
        swapped.form("Défaire cette réunion").submit();
        db.sql("delete from places.merge").update();
        db.sql("delete from places.twin").update();
        claire.get(HOME).form("Chercher des doublons").submit();
        var stale = claire.get(HOME);
        assertThat(stale.form("Ce sont deux lieux").submit().follow().text()).contains("Cette paire ne reviendra pas");
        assertThat(stale.form("C’est le même lieu").submit().follow().text()).contains("Quelqu’un a déjà décidé");
        claire.get(HOME).form("Chercher des doublons").submit();
        assertThat(claire.get(HOME).text()).contains("Aucun lieu en double");
    }

    @Test
    void a_source_read_again_does_not_part_what_a_person_merged() {
        coordinator().get(HOME).form("C’est le même lieu").submit();
        var run = tables.read("lieux.csv", PlaceTables.HEAD + ONE + OTHER.replace("04 76 00 00 00", "04 76 22 22 22"));
        assertThat(run.counts().updated()).isEqualTo(1);
        assertThat(tables.lines(run, "note")).anySatisfy(it -> assertThat(it).contains("sa fiche reste à part"));
        assertThat(web.visitor().get("/lieux.csv").body()).contains("a__b", "+33476000000");
    }

    @Test
    void nobody_else_merges() {
        var theo = neighbours.signedIn(neighbours.person("Théo Ribeiro"));
        assertThat(theo.get(HOME).status()).isEqualTo(403);
        var one = tables.one("select one from places.twin");
        var other = tables.one("select other from places.twin");
        assertThat(theo.post(HOME, "garde", one, "autre", other, "faire", "reunir")
                        .status())
                .isEqualTo(403);
        assertThat(web.visitor().get(HOME).location()).startsWith("/connexion");
        assertThat(coordinator().get("/administration").status()).isIn(200, 403);
    }
}
