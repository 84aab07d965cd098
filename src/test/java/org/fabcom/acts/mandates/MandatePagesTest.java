package org.fabcom.acts.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** Somebody lets a mediator act online for them: for what, until when, signed on paper, taken back at any time. */
@FabComTest
class MandatePagesTest {

    private final Neighbours neighbours;
    private final ServedPeople served;
    private final MandateReminding reminding;
    private final Sql db;
    private final LocalDate today = LocalDate.now(Span.ZONE);
    private final Person yann;
    private final WebVisitor browser;
    private final PartyId odile;

    MandatePagesTest(Neighbours neighbours, ServedPeople served, Sql db, MandateReminding reminding) {
        this.reminding = reminding;
        this.neighbours = neighbours;
        this.served = served;
        this.db = db;
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        browser = neighbours.signedIn(yann);
        odile = served.register(new Served.Draft("Odile Martin", new Commune("26362", "Valence"), ""), "fr", yann.id());
    }

    private String path() {
        return "/actes/personnes/" + odile + "/mandats";
    }

    private WebAnswer written(LocalDate to) {
        return browser.get("/personnes/" + odile)
                .click("Mandats pour agir en ligne")
                .click("Écrire un mandat")
                .form("Écrire ce mandat")
                .tick("argent, impôts")
                .fill("Précisément", "Déclarer ses revenus sur impots.gouv.fr")
                .fill("Jusqu’au", to.toString())
                .submit();
    }

    private String id() {
        return db.sql("select id::text from acts.mandate where person = :odile")
                .param("odile", odile.value())
                .single(String.class);
    }

    @Test
    void it_holds_once_signed_and_ends_when_taken_back() {
        assertThat(written(today.plusMonths(3)).follow().text())
                .contains("à signer", "argent, impôts", "impots.gouv.fr");
        assertThat(browser.get(path()).form("Il est signé").submit().follow().text())
                .contains("signé, il vaut");
        var ended =
                browser.get(path()).form("Y mettre fin aujourd’hui").submit().follow();
        assertThat(ended.text()).contains("terminé");
        assertThat(ended.page().select("main form")).isEmpty();
        assertThat(browser.post("/actes/mandats/" + id() + "/fin").status()).isEqualTo(409);
    }

    @Test
    void what_opens_doors_is_refused_and_what_was_typed_stays() {
        var refused = browser.get(path())
                .click("Écrire un mandat")
                .form("Écrire ce mandat")
                .fill("Précisément", "impots.gouv.fr — mot de passe : Œillet2026!")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ressemble à un mot de passe");
        assertThat(refused.page().select("textarea").text()).contains("impots.gouv.fr");
    }

    @Test
    void the_sheet_is_a_tagged_pdf_with_its_language_title_and_words() throws IOException {
        written(today.plusMonths(3));
        var bytes = browser.get("/actes/mandats/" + id() + "/mandat.pdf").bytes();
        try (var sheet = Loader.loadPDF(bytes)) {
            var catalog = sheet.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(sheet.getDocumentInformation().getTitle()).contains("Mandat pour agir en ligne");
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains(
                            "Odile Martin",
                            "Yann Le Goff",
                            "Valence",
                            "argent, impôts",
                            "impots.gouv.fr",
                            "Signatures");
        }
    }

    @Test
    void it_lasts_a_year_at_most_and_says_what_for() {
        assertThat(written(today.plusMonths(13)).status()).isEqualTo(422);
        var past = browser.get(path() + "/nouveau")
                .form("Écrire ce mandat")
                .tick("argent, impôts")
                .fill("À partir du", "2020-01-01")
                .fill("Jusqu’au", "2020-06-30")
                .submit();
        assertThat(past.text()).contains("Ce jour est passé");
        var empty = browser.get(path() + "/nouveau").form("Écrire ce mandat").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Dites pour quoi");
    }

    @Test
    void colleagues_do_not_see_it_coordinators_do_and_nothing_written_changes() {
        written(today.plusMonths(1));
        var nadia = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(nadia.get(path()).text()).contains("Aucun mandat");
        assertThat(nadia.get("/actes/mandats/" + id() + "/mandat.pdf").status()).isEqualTo(404);
        assertThat(nadia.post("/actes/mandats/" + id() + "/signe").status()).isEqualTo(404);
        var aline = neighbours.signedIn(neighbours.person("Aline Petit", InstanceRole.COORDINATOR));
        assertThat(aline.get(path()).text()).contains("argent, impôts", "Yann Le Goff");
        assertThatThrownBy(() -> db.sql("update acts.mandate set to_day = to_day + 1 where person = :odile")
                        .param("odile", odile.value())
                        .update())
                .hasMessageContaining("does not change");
    }

    @Test
    void its_mediator_is_told_once_in_the_week_before_it_ends_if_it_is_signed() {
        written(today.plusDays(6));
        reminding.run();
        assertThat(told()).as("nothing that is not signed").isEmpty();
        browser.post("/actes/mandats/" + id() + "/signe");
        reminding.run();
        reminding.run();
        assertThat(told()).singleElement().asString().contains("Odile Martin");
    }

    @Test
    void what_ends_later_or_was_taken_back_reminds_nobody() {
        written(today.plusDays(9));
        browser.post("/actes/mandats/" + id() + "/signe");
        reminding.run();
        browser.post("/actes/mandats/" + id() + "/fin");
        reminding.run();
        assertThat(told()).isEmpty();
    }

    private java.util.List<String> told() {
        return db.sql("select args::text from talk.notice where kind = 'mandates.ending' and person = :yann")
                .param("yann", yann.id().value())
                .list(String.class);
    }
}
