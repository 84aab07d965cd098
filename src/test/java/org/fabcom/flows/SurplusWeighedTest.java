package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Surplus on the scale of both houses: what differs is asked about and shown, and a closed site stops nothing. */
@FabComTest
class SurplusWeighedTest extends TwoShops {

    SurplusWeighedTest(ApplicationContext beans) {
        super(beans);
    }

    /** 109 kg typed as 1090: nobody weighs that by a slip without being asked, and whoever did finds the way to correct it. */
    @Test
    void what_is_far_from_what_left_is_asked_about_once_and_its_line_leads_to_its_correction() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        var out = gives.get(at(giver.owner()) + "/" + id + "/parti").form("C’est parti");
        assertThat(out.set("masse", "7").submit().text())
                .contains("7 kg, vraiment ?")
                .contains("120 kg");
        leave(id);
        var arrival = takes.get(at(gardens) + "/" + id + "/arrivee");
        var asked = arrival.form("Noter l’arrivée").set("masse", "1100").submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("100 kg, vraiment ?");
        assertThat(arrived()).as("asked first").isZero();
        var other = asked.form("Noter l’arrivée").set("masse", "5").submit();
        assertThat(other.status()).as("another mass, another question").isEqualTo(422);
        assertThat(other.text()).contains("Il était question de 110 kg");
        var done = asked.form("Noter l’arrivée").set("masse", "1100").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(arrived()).isEqualTo(1_100_000);
        var line = done.follow().click("Corriger cette pesée");
        assertThat(line.text()).contains("100 kg");
        assertThat(line.form("Annuler cette pesée")
                        .set("raison", "un zéro de trop")
                        .submit()
                        .status())
                .isEqualTo(303);
        assertThat(takes.get(at(gardens)).text()).contains("Noter l’arrivée");
        var lou = neighbours.person("Lou");
        neighbours.seat(beans.getBean(Organisations.class).find(gardens).orElseThrow(), lou, Seat.MEMBER);
        beans.getBean(Duties.class).grant(yard, lou.id(), Duty.INTAKE, martine.id());
        arrive(id, "110");
        assertThat(takes.get(at(gardens)).text()).contains("Corriger cette pesée");
        assertThat(neighbours.signedIn(lou).get(at(gardens)).text())
                .as("no door that is closed to them")
                .doesNotContain("Corriger cette pesée");
    }

    private void arrive(String id, String kg) {
        var form = takes.get(at(gardens) + "/" + id + "/arrivee").form("Noter l’arrivée");
        assertThat(form.set("masse", kg).submit().status()).isEqualTo(303);
    }

    /** Both shops read what each scale said; what was announced is never taken for a weighing. */
    @Test
    void what_was_weighed_at_either_end_is_shown_with_what_is_between() {
        usual();
        var id = offer("Trente chaises", "30");
        assertThat(gives.get(at(giver.owner())).text()).contains("120 kg · 30 pièces annoncés");
        take(id);
        var left = gives.get(at(giver.owner()))
                .click("C’est parti")
                .form("C’est parti")
                .set("masse", "87,5")
                .set("pieces", "29")
                .submit();
        assertThat(left.status()).isEqualTo(303);
        var arrival = takes.get(at(gardens)).click("Noter l’arrivée");
        assertThat(arrival.text()).contains("87,50 kg · 29 pièces au départ");
        assertThat(arrival.page().select("[name=masse]").val())
                .as("nobody weighed it here yet")
                .isEmpty();
        assertThat(arrival.form("Noter l’arrivée").submit().status()).isEqualTo(422);
        var done = arrival.form("Noter l’arrivée")
                .set("masse", "85")
                .set("pieces", "29")
                .submit()
                .follow();
        assertThat(done.text()).contains("Face au départ : il manque 2,50 kg");
        for (var page : new WebAnswer[] {done, gives.get(at(giver.owner()))})
            assertThat(page.text())
                    .contains("85 kg · 29 pièces à l’arrivée, 87,50 kg · 29 pièces au départ : il manque 2,50 kg");
        assertThat(gives.get(at(giver.owner()))
                        .page()
                        .select("tbody tr:contains(arrivé)")
                        .text())
                .as("what was announced is over")
                .doesNotContain("120 kg");
    }

    @Test
    void it_arrives_elsewhere_where_the_site_has_closed_since() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        leave(id);
        var barn = site("La grange");
        db.sql("update flows.site set closed_at = now() - interval '2 days' where id = :id")
                .param("id", yard)
                .update();
        arrive(id, "110");
        assertThat(arrived()).isEqualTo(110_000);
        assertThat(db.sql("select taker_site from flows.surplus where id = cast(:id as uuid)")
                        .param("id", id)
                        .single(UUID.class))
                .isEqualTo(barn);
    }
}
