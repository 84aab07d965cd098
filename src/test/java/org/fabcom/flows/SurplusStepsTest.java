package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisations;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Surplus as the two houses live it: no step without a way on, each told to the other, what is taken back is none. */
@FabComTest
class SurplusStepsTest extends TwoShops {

    SurplusStepsTest(ApplicationContext beans) {
        super(beans);
    }

    /** The goods would leave and never arrive. */
    @Test
    void nothing_is_taken_or_offered_before_there_is_a_kind_of_object() {
        var id = offer("Trente chaises", "30");
        var page = takes.get(at(gardens));
        assertThat(page.text()).contains("D’abord un type d’objet").doesNotContain("Nous le prenons");
        assertThat(page.page().select("form[action$=" + gardens + "]"))
                .as("no form of an offer without anything to choose")
                .isEmpty();
        assertThat(take(id).text()).contains("Ajoutez d’abord un type d’objet");
        assertThat(gives.get(at(giver.owner())).text()).contains("offert").doesNotContain("pris, pas");
        var settings = page.click("Choisir les types d’objets");
        assertThat(settings.status()).isEqualTo(200);
        usual();
        assertThat(take(id).text()).contains("pris, pas encore parti");
    }

    /** Who keeps no settings is told whom to ask, and led to no closed door. */
    @Test
    void who_may_not_name_kinds_is_told_whom_to_ask() {
        var lou = neighbours.person("Lou");
        neighbours.seat(beans.getBean(Organisations.class).find(gardens).orElseThrow(), lou, Seat.MEMBER);
        beans.getBean(Duties.class).grant(yard, lou.id(), Duty.INTAKE, martine.id());
        var page = neighbours.signedIn(lou).get(at(gardens));
        assertThat(page.text()).contains("Demandez à qui tient les réglages");
        assertThat(page.page().select("a[href*=reglages]")).isEmpty();
    }

    /** It was taken when there was no question yet: the kind of who gives is taken over as it arrives. */
    @Test
    void what_has_left_arrives_under_the_kind_of_who_gives() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        leave(id);
        db.sql("update flows.kind set archived_at = now() where owner = :owner")
                .param("owner", gardens.value())
                .update();
        var arrival = takes.get(at(gardens)).click("Noter l’arrivée");
        var done = arrival.form("Noter l’arrivée").set("masse", "109").submit();
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(arrived()).isEqualTo(109_000);
        assertThat(kinds.of(gardens)).extracting(ObjectKind::shortName).containsExactly("Chaises");
    }

    private String told(WebVisitor who) {
        return who.get("/moi/avis").text();
    }

    @Test
    void each_house_is_told_what_the_other_did() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        assertThat(told(gives)).contains("Jardins du Gué prend votre surplus « Trente chaises »");
        assertThat(told(takes)).doesNotContain("Trente chaises");
        takes.post(at(gardens) + "/" + id + "/renoncer");
        assertThat(told(gives)).contains("Jardins du Gué renonce à votre surplus");
        take(id);
        var asked = gives.get(at(giver.owner())).click("Reprendre");
        assertThat(asked.text()).contains("Jardins du Gué compte venir le chercher");
        assertThat(told(takes)).as("a question takes nothing back").doesNotContain("reprend le surplus");
        asked.form("Reprendre à Jardins du Gué").submit();
        assertThat(told(takes)).contains("reprend le surplus « Trente chaises »");
        take(id);
        leave(id);
        assertThat(told(takes)).contains("est parti de chez");
        arrive(id, "110");
        assertThat(told(gives)).contains("est arrivé chez Jardins du Gué");
    }

    @Test
    void pieces_are_shown_and_read_as_masses_are() {
        offer("Trente chaises", "30.0");
        assertThat(gives.get(at(giver.owner())).text()).contains("120 kg · 30 pièces");
        var refused = gives.get(at(giver.owner()))
                .form("Offrir aux autres")
                .tick("Chaises")
                .set("quoi", "Demi")
                .set("masse", "1")
                .set("pieces", "1,5")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
    }

    /** « Arrivé » while the account has no intake of it would be untrue; the same goods arrive once more. */
    @Test
    void an_intake_taken_back_is_none_and_it_arrives_again() {
        usual();
        var id = offer("Trente chaises", "30");
        take(id);
        leave(id);
        arrive(id, "109");
        var reversals = beans.getBean(Reversals.class);
        var line = db.sql("select in_line from flows.surplus where id = cast(:id as uuid)")
                .param("id", id)
                .single(UUID.class);
        reversals.takeBack(reversals.find(line).orElseThrow(), "mauvaise masse", martine.id());
        assertThat(takes.get(at(gardens)).text()).contains("Noter l’arrivée").doesNotContain("arrivé ");
        assertThat(takes.post(at(gardens) + "/" + id + "/renoncer").follow().text())
                .as("it has left")
                .contains("plus rapide");
        arrive(id, "111");
        assertThat(arrived()).isEqualTo(111_000);
    }

    private void arrive(String id, String kg) {
        var form = takes.get(at(gardens) + "/" + id + "/arrivee").form("Noter l’arrivée");
        assertThat(form.set("masse", kg).submit().status()).isEqualTo(303);
    }
}
