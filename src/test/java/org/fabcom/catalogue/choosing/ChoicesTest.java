package org.fabcom.catalogue.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.catalogue.search.Needs;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record ChoicesTest(Web web, Neighbours neighbours, Sheets sheets, Offers offers, Needs needs) {

    @Test
    void each_choice_of_the_start_is_for_a_known_use_free_and_with_hosts_that_offer_it() {
        var uses = needs.all().stream().map(Needs.Need::id).collect(Collectors.toSet());
        StarterChoices.read().forEach((use, it) -> {
            boolean service = sheets.find(use).filter(sheet -> !sheet.commons()).isPresent();
            assertThat(uses.contains(use) || service).as(use).isTrue();
            assertThat(it.reason("fr").length()).as(use).isBetween(10, 80);
            assertThat(it.reason("en").length()).as(use).isBetween(10, 80);
            if (it.software() == null) return;
            var sheet = sheets.find(it.software()).orElseThrow(() -> new AssertionError(it.software()));
            assertThat(sheet.freeness()).as(use).isEqualTo(Freeness.FREE);
            var hosts = it.takers().stream().map(Choice.Taker::host).toList();
            assertThat(hosting(sheet)).as(use).containsAll(hosts);
            if (!it.host().isEmpty()) assertThat(hosting(sheet)).as(use).contains(it.host());
            var other = it.otherwise();
            if (other == null || other.software() == null) return;
            var instead = sheets.find(other.software()).orElseThrow(() -> new AssertionError(other.software()));
            assertThat(instead.freeness()).as(use).isEqualTo(Freeness.FREE);
            assertThat(hosting(instead))
                    .as(use)
                    .containsAll(other.takers().stream().map(Choice.Taker::host).toList());
        });
    }

    @Test
    void each_choice_can_be_used_without_a_server_by_whoever_asks() {
        for (var audience : List.of("association", "shop"))
            for (var people : List.of(2, 12, 60))
                StarterChoices.read().forEach((use, choice) -> {
                    var it = choice.fitting(audience, people);
                    var who = use + " for " + people + " of a " + audience;
                    assertThat(it.reason("fr").length()).as(who).isBetween(10, 80);
                    if (it.software() == null || !it.open().isEmpty()) return;
                    var sheet = sheets.find(it.software()).orElseThrow(() -> new AssertionError(who));
                    if (List.of("desktop", "mobile", "both").contains(String.valueOf(sheet.hosting()))) return;
                    var taking = it.takers().stream()
                            .filter(one -> one.takes(audience, people))
                            .map(Choice.Taker::host)
                            .toList();
                    assertThat(hosting(sheet)).as(who).containsAnyElementsOf(taking);
                });
    }

    @Test
    void who_is_not_taken_is_told_what_else_on_the_page_of_choices() {
        assertThat(web.visitor().get("/catalogue/choix").page().select("#tasks").text())
                .contains("WeKan", "Si ce n’est pas possible : Nextcloud", "Deck");
    }

    private List<String> hosting(Sheet sheet) {
        return offers.of(List.of(sheet.id())).getOrDefault(sheet.id(), List.of()).stream()
                .map(it -> it.hostSlug())
                .toList();
    }

    @Test
    void an_editor_chooses_otherwise_with_a_reason_and_can_give_the_choice_back() {
        var mireille = neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
        var form = mireille.get("/catalogue/choix/datepoll").form("Choisir");
        var refused = form.fill("Logiciel", "doodle").fill("Raison", "").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Aucun logiciel du catalogue", "Dites pourquoi en une ligne");

        refused.form("Choisir")
                .fill("Logiciel", "rallly")
                .fill("Adresse à ouvrir", "https://rallly.co/")
                .fill("Hébergeur", "")
                .fill("Raison", "Essayé ici à trois réunions.")
                .submit();
        assertThat(mireille.get("/catalogue/choix").page().select("#datepoll").text())
                .contains("Rallly", "Essayé ici à trois réunions.", "Mireille Sanchez");
        assertThat(web.visitor()
                        .get("/catalogue/choix")
                        .page()
                        .select("#datepoll")
                        .text())
                .contains("Rallly", "une personne d’ici")
                .doesNotContain("Mireille");
        assertThat(web.visitor()
                        .get("/faire-le-point/resultat?t=doodle")
                        .page()
                        .select(".swaps a[href=https://rallly.co/]"))
                .hasSize(1);

        mireille.get("/catalogue/choix/datepoll")
                .form("Revenir au choix de départ")
                .submit();
        assertThat(web.visitor()
                        .get("/catalogue/choix")
                        .page()
                        .select("#datepoll")
                        .text())
                .contains("Framadate", "FabCom");
    }

    @Test
    void nobody_else_chooses_and_an_unknown_use_is_not_found() {
        assertThat(web.visitor().get("/catalogue/choix").page().select("a[href=/catalogue/choix/datepoll]"))
                .isEmpty();
        assertThat(web.visitor().get("/catalogue/choix/datepoll").status()).isNotEqualTo(200);
        var mireille = neighbours.signedIn(neighbours.person("Mireille Sanchez", InstanceRole.CATALOGUE_EDITOR));
        assertThat(mireille.get("/catalogue/choix/rien-de-connu").status()).isEqualTo(404);
    }
}
