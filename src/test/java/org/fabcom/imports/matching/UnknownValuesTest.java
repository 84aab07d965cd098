package org.fabcom.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of a table that nobody knows: said once, as one or several of ours, and kept for its source. */
@FabComTest
class UnknownValuesTest {

    private final Sql db;
    private final SentTables sent;

    UnknownValuesTest(Neighbours neighbours, Sql db) {
        this.db = db;
        this.sent = new SentTables(neighbours, db);
    }

    @BeforeEach
    void sweep() {
        sent.sweep();
    }

    @Test
    void values_that_nobody_knows_are_listed_with_counts_said_once_and_kept_for_the_source()
            throws InterruptedException {
        var table =
                "Nom;Ville;Tarif;Type de lieu\nLe Phare;Grenoble;offert;guinguette\nLa Lanterne;Grenoble;offert;chômeurs\n"
                        + "Le Quai;Grenoble;prix libre;EPN\nLe Port;Grenoble;Gratuit;EPN\n";
        var elise = sent.editor();
        var screen = SentTables.send(elise, "vallee-2026.csv", table);
        assertThat(screen.page()
                        .select("fieldset:contains(Valeurs inconnues) label")
                        .eachText())
                .contains("offert 2 lignes", "prix libre 1 ligne", "guinguette 1 ligne", "chômeurs 1 ligne");
        var chosen = screen.form("Revoir ce que cela donne")
                .set(SentTables.control(screen, "offert"), "Gratuit")
                .set(SentTables.control(screen, "prix libre"), "-")
                .set(SentTables.control(screen, "guinguette"), "MUNI")
                .submit();
        assertThat(screen.page().select("li:has(label:contains(Tarif)) .chip").text())
                .contains("3 à revoir");
        assertThat(chosen.page().select("li:has(label:contains(Tarif)) .chip").text())
                .as("what was said is not to be looked at again")
                .isEqualTo("reconnue");
        assertThat(chosen.text()).doesNotContain("« offert »", "« prix libre »");
        assertThat(chosen.page().select("option[selected][value=ASSO_CHOMEUR]"))
                .as("the only choice that has the word in its name is proposed")
                .hasSize(1);
        var tried = SentTables.pressed(elise, chosen, "Essayer sur les 4 lignes");
        SentTables.pressed(elise, tried, "Importer pour de bon");
        assertThat(db.sql(
                                "select string_agg(concat_ws('|', name, fees::text, kinds::text), ' ; ' order by name) from places.place")
                        .single(String.class))
                .isEqualTo(
                        "La Lanterne|{free}|{ASSO_CHOMEUR} ; Le Phare|{free}|{MUNI} ; Le Port|{free}|{EPN} ; Le Quai|{}|{EPN}");
        var next = SentTables.send(elise, "vallee-2027.csv", table.replace("prix libre", "à voir"));
        assertThat(next.page().select("option[selected][value=Gratuit]")).hasSize(1);
        assertThat(next.page().select("fieldset:contains(Valeurs inconnues) .chip.unknown"))
                .hasSize(1);
    }

    @Test
    void one_value_of_a_table_may_be_several_of_ours() throws InterruptedException {
        var table = "Nom;Ville;Type de lieu\nLe Phare;Grenoble;tiers-lieu municipal\nLe Port;Grenoble;EPN\n";
        var elise = sent.editor();
        var first = SentTables.send(elise, "vallee-2026.csv", table);
        var name = SentTables.control(first, "tiers-lieu municipal");
        assertThat(first.page().select("select[name=" + name + "]")).hasSize(1);
        var second = first.form("Revoir ce que cela donne").set(name, "MUNI").submit();
        var also = second.page().select("select[name=" + name + "]");
        assertThat(also).hasSize(2);
        assertThat(also.last().attr("aria-label")).contains("tiers-lieu municipal", "et aussi");
        also.last().selectFirst("option[value=EPN]").attr("selected", true);
        also.last().selectFirst("option[value=]").removeAttr("selected");
        var both = second.form("Essayer sur les 2 lignes").submit();
        SentTables.over(
                elise,
                SentTables.over(elise, both.location())
                        .form("Importer pour de bon")
                        .submit()
                        .location());
        assertThat(db.sql("select kinds::text from places.place where name = 'Le Phare'")
                        .single(String.class))
                .isEqualTo("{MUNI,EPN}");
        var next = SentTables.send(elise, "vallee-2027.csv", table);
        assertThat(next.page()
                        .select("select[name=" + name + "] option[selected]")
                        .eachAttr("value"))
                .as("kept for the source")
                .containsExactly("MUNI", "EPN");
    }
}
