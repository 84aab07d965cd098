package org.fabcom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.KeptRow;
import org.fabcom.kernel.demo.DemoFilling;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** What {@code ./fabcom demo} shows: a territory in which people have lived for two years. */
@FabComTest
@WithDemonstration
record LivedInTest(Web web, Diagnoses diagnoses, DemoFilling filling) {

    private static final Diagnoses.Filter ALL = new Diagnoses.Filter("", false, false);

    @Test
    void forty_diagnoses_were_kept_over_two_years_by_twenty_five_organisations() {
        var kept = diagnoses.search(ALL, 0, 100);
        assertThat(kept).hasSize(40);
        assertThat(kept.stream().map(KeptRow::organisation).distinct()).hasSize(25);
        var oldest = Duration.between(kept.getLast().at(), Instant.now()).toDays();
        assertThat(oldest).isBetween(700L, 731L);
        assertThat(kept.stream()
                        .collect(Collectors.groupingBy(KeptRow::organisation))
                        .values())
                .filteredOn(it -> it.size() == 2)
                .hasSize(15);
    }

    @Test
    void there_are_calm_ones_serious_ones_and_a_very_long_one() {
        var kept = diagnoses.search(ALL, 0, 100);
        assertThat(kept).anyMatch(it -> it.tools() == 15).anyMatch(it -> it.high() > 3);
        assertThat(kept).anyMatch(it -> it.high() == 0);
        assertThat(kept).anyMatch(it -> it.unknownCosts() > 3);
        assertThat(kept).anyMatch(it -> it.organisationName().length() > 120);
    }

    @Test
    void letters_lie_in_the_box_and_their_links_serve() {
        var theo = web.visitor().get("/demo/courrier?q=theo.ribeiro");
        assertThat(theo.text()).contains("vous invite dans Les Jardins du Gué");
        var odile = web.visitor().get("/demo/courrier?q=odile.garnier");
        assertThat(odile.text()).contains("Votre mot de passe a changé");
    }

    @Test
    void a_base_in_which_people_live_is_never_filled_again() {
        assertThat(filling.fill()).isFalse();
        assertThat(diagnoses.count(ALL)).isEqualTo(40);
    }

    @Test
    void each_of_those_who_may_be_borrowed_finds_something_to_see() {
        for (var who : List.of(
                "lucie", "martine", "odile", "yann", "nadia", "maud", "sabine", "mireille", "simon", "aline", "theo")) {
            var visitor = web.visitor();
            var entered = visitor.post("/connexion/demonstration", "qui", who).follow();
            assertThat(entered.status()).as(who).isEqualTo(200);
        }
    }

    @Test
    void vernoux_is_the_one_of_the_territory() {
        assertThat(web.visitor().get("/lieux?pres-nom=Vernoux").text())
                .contains("Nous avons compris Vernoux-le-Gué", "Vernoux · Ain (01)");
    }
}
