package org.fabcom.instance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

@FabComTest
record PublicPagesTest(Web web, Answers answers, List<PersonalData> rooms, Messages messages) {

    @Test
    void what_nobody_answered_is_said_to_be_unknown() {
        var legal = web.visitor().get("/mentions-legales");
        assertThat(legal.page().select(".chip.unknown").size()).isGreaterThan(8);
        assertThat(web.visitor().get("/qui-paie").page().select(".chip.unknown"))
                .isNotEmpty();
    }

    @Test
    void accessibility_is_not_audited_until_an_audit_is_entered() {
        var none = web.visitor().get("/accessibilite");
        assertThat(none.text()).contains("non audité", "nous n’affirmons donc rien");
        assertThat(none.page().select("footer").text()).contains("non auditée");
        answers.save(
                Map.of(
                        "audit_date",
                        "2026-10-01",
                        "audit_by",
                        "Access42",
                        "audit_standard",
                        "RGAA 4.1.2",
                        "audit_rate",
                        "72",
                        "audit_defects",
                        "Les cartes n’ont pas de texte\nLe PDF n’est pas balisé"),
                null);
        var audited = web.visitor().get("/accessibilite");
        assertThat(audited.text())
                .contains("partiellement conforme", "1er octobre 2026", "Access42", "72 %", "Le PDF n’est pas balisé");
        assertThat(audited.page().select("footer").text()).contains("partiellement conforme");
        answers.save(Map.of("audit_date", "", "audit_by", "", "audit_rate", ""), null);
    }

    @Test
    void papers_are_said_to_be_checked_and_no_rate_of_ecodesign_is_claimed() {
        assertThat(web.visitor().get("/accessibilite").text()).contains("PDF/UA-1", "PDF/A-2a", "veraPDF");
        var page = web.visitor().get("/accessibilite").click("Écoconception");
        assertThat(page.text()).contains("non évalué", "78 critères", "aucun taux", "36 ko");
        assertThat(page.text()).doesNotContainPattern("[0-9] ?%");
    }

    @Test
    void every_personal_field_is_on_the_privacy_page_in_words() {
        var page = web.visitor().get("/vos-donnees");
        assertThat(page.status()).isEqualTo(200);
        var fields = rooms.stream().flatMap(it -> it.fields().stream()).toList();
        assertThat(page.page().select("tbody tr")).hasSameSizeAs(fields);
        for (var language : List.of("fr", "en")) {
            assertThat(messages.keys(language))
                    .as("words of each personal field: field.SCHEMA.TABLE.COLUMN")
                    .containsAll(fields.stream()
                            .map(it -> "field." + it.table() + "." + it.column())
                            .toList());
        }
        assertThat(web.visitor().get("/vos-donnees?imprimer").status()).isEqualTo(200);
    }

    @Test
    void the_foot_of_each_page_leads_to_them() {
        var foot = web.visitor().get("/").page().select("footer a").eachAttr("href");
        assertThat(foot).contains("/qui-paie", "/vos-donnees", "/accessibilite", "/mentions-legales", "/code-source");
    }

    @Test
    void they_can_be_read_in_english() {
        var visitor = web.visitor().with("Accept-Language", "en");
        assertThat(visitor.get("/mentions-legales").h1()).isEqualTo("Legal notice");
        assertThat(visitor.get("/vos-donnees").text()).contains("Your e-mail address");
    }
}
