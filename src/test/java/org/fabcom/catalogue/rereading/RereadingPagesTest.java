package org.fabcom.catalogue.rereading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.starter.StarterCatalogue;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record RereadingPagesTest(
        Web web, Neighbours neighbours, Sheets sheets, Facts facts, Imports imports, Sql db, Clock clock) {

    private static final String PAGE = "/administration/a-relire";

    /** One fact of Doodle is the oldest of all, whatever the starter catalogue says. */
    @BeforeEach
    void oldest() {
        db.sql("update catalogue.fact set read_on = '2020-01-05', verified = false where id = :id")
                .param("id", oldestOfDoodle().id())
                .update();
    }

    private Fact oldestOfDoodle() {
        return facts.of(sheets.find("doodle").orElseThrow().id()).stream()
                .filter(it -> it.about().equals("jurisdiction"))
                .findFirst()
                .orElseThrow();
    }

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
    }

    @Test
    void what_hosts_offered_long_ago_waits_here_too_and_an_editor_reads_so_at_home() {
        var old = db.sql("select o.id from catalogue.offer o join catalogue.sheet s on s.id = o.commons "
                        + "where s.slug = 'framadate' limit 1")
                .single(java.util.UUID.class);
        db.sql("update catalogue.offer set read_on = current_date, as_of = '2019-03-04' where id = :id")
                .param("id", old)
                .update();
        var mireille = editor();
        assertThat(mireille.get("/").text()).contains("de plus d’un an à relire");
        var link = mireille.get(PAGE).page().select("a[href$=/offres/" + old + "]");
        assertThat(link.text()).contains("Framadate");
        assertThat(mireille.get(link.attr("href")).status()).isEqualTo(200);
    }

    @Test
    void ten_facts_are_handed_out_the_oldest_first_then_those_of_the_most_used_tools() {
        db.sql("update catalogue.fact set read_on = '2019-06-20' where id in (select f.id from catalogue.fact f "
                        + "join catalogue.sheet s on s.id = f.sheet where s.slug = 'ulule' order by f.id limit 1)")
                .update();
        db.sql("update catalogue.fact set read_on = '2019-06-25' where id in (select f.id from catalogue.fact f "
                        + "join catalogue.sheet s on s.id = f.sheet where s.slug = 'gmail' order by f.id limit 1)")
                .update();
        var page = editor().get(PAGE);
        var names = page.page().select("main section h2 a").eachText();
        assertThat(names).hasSize(10).startsWith("Gmail", "Ulule", "Doodle");
        assertThat(page.text()).contains("À relire", "relevé il y a plus de 12 mois");
    }

    @Test
    void one_touch_says_that_it_still_holds_and_an_import_of_the_same_files_does_not_make_it_old_again() {
        var fact = oldestOfDoodle();
        var done = editor().get(PAGE).form("Toujours vrai").submit().follow();
        assertThat(done.text()).contains("Relu : Doodle");
        assertThat(oldestOfDoodle().readOn()).isEqualTo(LocalDate.now(clock));
        assertThat(oldestOfDoodle().verified()).isTrue();
        assertThat(web.visitor().get("/catalogue/doodle/historique").text()).contains("Fait relu", "5 janv. 2020");
        var kind = imports.kind("starter").orElseThrow();
        var source = ImportSource.of("catalogue de départ", StarterCatalogue.files());
        imports.read(imports.open(kind, source, null), kind, source, false);
        assertThat(oldestOfDoodle().readOn()).isEqualTo(LocalDate.now(clock));
        done.form("Annuler").submit();
        assertThat(oldestOfDoodle().readOn()).isEqualTo(fact.readOn());
        assertThat(oldestOfDoodle().verified()).isFalse();
    }

    @Test
    void one_touch_withdraws_it_with_its_reason_in_the_journal() {
        var fact = oldestOfDoodle();
        var mireille = editor();
        var done = mireille.get(PAGE).form("Ne s’y lit plus").submit().follow();
        assertThat(done.text()).contains("Retiré : Doodle");
        assertThat(facts.of(fact.sheet())).doesNotContain(fact);
        assertThat(web.visitor().get("/catalogue/doodle/historique").text()).contains("ne s’ouvre plus");
        done.form("Annuler").submit();
        assertThat(facts.of(fact.sheet())).contains(fact);
    }

    @Test
    void one_touch_leads_to_the_form_that_corrects_it() {
        assertThat(editor().get(PAGE).click("Corriger").h1()).startsWith("Corriger un fait");
    }

    @Test
    void who_comes_second_is_told_and_changes_nothing() {
        var first = editor();
        var form = first.get(PAGE).form("Ne s’y lit plus");
        first.get(PAGE).form("Toujours vrai").submit();
        assertThat(form.submit().follow().text()).contains("Quelqu’un vient de relire ce fait");
        assertThat(oldestOfDoodle().readOn()).isEqualTo(LocalDate.now(clock));
    }
}
