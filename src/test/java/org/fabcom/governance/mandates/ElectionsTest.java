package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.circles.RoleSeat;
import org.fabcom.governance.mandates.Election.Asked;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** A proposal that elects gives its mandate by itself when its decision takes effect; whoever is elected may decline (ADR 0236). */
@FabComTest
class ElectionsTest extends WithElections {

    ElectionsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void typed_on_its_page_it_gives_the_mandate_once_from_the_day_of_effect_for_so_long() {
        var role = role("Trésorerie", Set.of());
        var bruno = neighbours.signedIn(world.bruno);
        var effect = today.plusDays(20);
        var made = bruno.get(world.body.url() + "/propositions/nouvelle")
                .form("Garder ce brouillon")
                .fill("Titre", "Élire la trésorière")
                .fill("Pourquoi agir", "Paul part.")
                .fill("Si l’on ne fait rien", "Plus personne ne signe.")
                .fill("Le texte", "Chloé tient la trésorerie.")
                .set("effet", effect + "")
                .set("mandat", role.id() + "")
                .set("elu", world.chloe.id() + "")
                .set("mois", "24")
                .submit()
                .location();
        assertThat(bruno.get(made).text()).contains("Élit Chloé Merle", "Trésorerie, pour 24 mois");
        assertThat(bruno.get(made + "/modifier")
                        .page()
                        .select("[name=elu] [selected]")
                        .val())
                .isEqualTo(world.chloe.id() + "");
        var decision = decisions
                .find(Objects.requireNonNull(adopted(UUID.fromString(made.substring(made.lastIndexOf('/') + 1)))
                        .decision()))
                .orElseThrow();
        assertThat(bruno.get(made).text()).contains("Aucun argument.").doesNotContain("Aucun argument pour l’instant");
        due();
        assertThat(held(role)).as("not before its day").isEmpty();
        assertThat(bruno.get(decision.url()).text()).contains("Trésorerie : Chloé Merle, reçoit ce mandat le");
        clock.forward(Duration.ofDays(12));
        due();
        due();
        assertThat(held(role)).singleElement().satisfies(it -> {
            assertThat(it.person()).isEqualTo(world.chloe.id());
            assertThat(it.startsOn()).isEqualTo(effect);
            assertThat(it.endsOn()).isEqualTo(effect.plusMonths(24).minusDays(1));
        });
        var french = new Formats(Locale.FRENCH);
        assertThat(notices(world.chloe))
                .containsOnlyOnce("Marquer comme lu, La décision " + decision.reference()
                        + " vous confie le mandat « Trésorerie » (du " + french.date(effect) + " au "
                        + french.date(effect.plusMonths(24).minusDays(1)) + ")");
        assertThat(bruno.get(world.body.url() + "/mandats").text())
                .contains("d’après la décision " + decision.reference());
        assertThat(bruno.get(decision.url()).text()).contains("Trésorerie : Chloé Merle, n’a pas encore répondu");
        clock.forward(Duration.ofDays(731));
        assertThat(held(role)).as("it ends by itself").isEmpty();
    }

    @Test
    void whoever_is_elected_accepts_or_declines_before_its_day_or_since_once() {
        var role = role("Trésorerie", Set.of());
        var second = role("Secrétariat", Set.of());
        var it = adopted(written(
                null, new Asked(role.id(), world.chloe.id(), 12), new Asked(second.id(), world.aline.id(), 12)));
        var path = world.body.url() + "/mandats";
        assertThat(neighbours.signedIn(world.bruno).get(path).text()).doesNotContain("Vous êtes élu");
        due();
        assertThat(held(role)).hasSize(1);
        var list = neighbours.signedIn(world.bruno);
        assertThat(list.get(path).text())
                .as("asked, for all who read")
                .containsPattern("au [0-9][^·]* · n’a pas encore répondu");
        var hers = neighbours.signedIn(world.chloe);
        for (var where : List.of("/", "/agora"))
            assertThat(hers.get(where)
                            .page()
                            .select("main a[href=" + path + "]")
                            .text())
                    .as("asked where she looks: " + where)
                    .contains("Vous êtes élu·e", "Trésorerie");
        var page = hers.get(path);
        assertThat(page.text()).contains("Vous êtes élu·e : Trésorerie, pour 12 mois");
        var answer = page.page().select("form[action*=elections]").attr("action");
        assertThat(neighbours
                        .signedIn(world.aline)
                        .post(answer, "reponse", "non")
                        .status())
                .as("hers alone")
                .isEqualTo(404);
        assertThat(hers.post(answer, "reponse", "non").follow().text()).contains("vous déclinez le mandat");
        assertThat(notices(world.chloe))
                .as("answered: it waits no longer")
                .doesNotContain("Marquer comme lu, La décision");
        assertThat(held(role)).isEmpty();
        assertThat(hers.get("/").text()).doesNotContain("Vous êtes élu");
        assertThat(list.get(path).page().select("details").text())
                .as("never held, not even for a day")
                .containsPattern("Trésorerie : Chloé Merle · décliné le [0-9]")
                .doesNotContain("Chloé Merle · du ");
        assertThat(notices(world.bruno)).contains("Chloé Merle décline le mandat « Trésorerie »");
        assertThat(hers.post(answer, "reponse", "oui").follow().text()).contains("Vous aviez déjà répondu");
        var aline = neighbours.signedIn(world.aline);
        var hersToo = aline.get(path).page().select("form[action*=elections]").attr("action");
        aline.post(hersToo, "reponse", "oui");
        assertThat(held(second)).hasSize(1);
        var decision = decisions.find(Objects.requireNonNull(it.decision())).orElseThrow();
        assertThat(aline.get(decision.url()).text())
                .contains("Trésorerie : Chloé Merle, a décliné", "Secrétariat : Aline Prévost, a accepté");
    }

    @Test
    void declined_before_its_day_nothing_is_given() {
        var role = role("Trésorerie", Set.of());
        adopted(written(today.plusDays(30), new Asked(role.id(), world.chloe.id(), 12)));
        var hers = neighbours.signedIn(world.chloe);
        var answer = hers.get(world.body.url() + "/mandats")
                .page()
                .select("form[action*=elections]")
                .attr("action");
        hers.post(answer, "reponse", "non");
        clock.forward(Duration.ofDays(40));
        due();
        assertThat(seats.of(role.id())).isEmpty();
    }

    /** Elected again before the end: one mandate gives way to the next, and both stay written. */
    @Test
    void a_mandate_that_runs_gives_way_to_the_one_that_is_elected() {
        var role = role("Trésorerie", Set.of());
        seats.grant(role.id(), world.chloe.id(), today, today.plusMonths(6), world.manager());
        adopted(written(null, new Asked(role.id(), world.chloe.id(), 12)));
        due();
        assertThat(held(role)).singleElement().extracting(RoleSeat::startsOn).isEqualTo(now());
        assertThat(seats.of(role.id())).hasSize(2);
    }

    @Test
    void who_left_meanwhile_is_given_nothing_and_whoever_answers_for_it_is_told_once() {
        var role = role("Trésorerie", Set.of());
        var it = adopted(written(null, new Asked(role.id(), world.chloe.id(), 12)));
        beans.getBean(Seats.class).remove(world.house.id(), world.chloe.id(), world.aline.id());
        due();
        due();
        assertThat(seats.of(role.id())).isEmpty();
        assertThat(notices(world.bruno))
                .containsOnlyOnce("Marquer comme lu, Le mandat « Trésorerie » n’a pas pu être donné à Chloé Merle");
        var decision = decisions.find(Objects.requireNonNull(it.decision())).orElseThrow();
        assertThat(neighbours.signedIn(world.bruno).get(decision.url()).text()).contains("mandat non donné");
    }

    @Test
    void whom_it_elects_is_frozen_with_it_and_stands_beside_no_options() {
        var role = role("Trésorerie", Set.of());
        var asked = new Asked(role.id(), world.chloe.id(), 12);
        var id = written(null, asked);
        var bruno = world.member(world.bruno);
        deliberation.publish(id, bruno);
        deliberation.freeze(id, "", bruno);
        assertThatThrownBy(() -> elections.say(id, List.of())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> elections.given(elections.of(id).getFirst().id(), null))
                .as("nothing was decided")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> new Asked(role.id(), world.chloe.id(), 73))
                .isInstanceOf(IllegalArgumentException.class);
        var path = world.body.url() + "/propositions/nouvelle";
        var both = neighbours
                .signedIn(world.bruno)
                .post(
                        path,
                        "titre",
                        "T",
                        "texte",
                        "X",
                        "choix",
                        "A\nB",
                        "mandat",
                        role.id() + "",
                        "elu",
                        world.chloe.id() + "",
                        "mois",
                        "12");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("pas les deux");
        var wrong = neighbours
                .signedIn(world.bruno)
                .post(
                        path,
                        "titre",
                        "T",
                        "texte",
                        "X",
                        "mandat",
                        UUID.randomUUID() + "",
                        "elu",
                        "Personne",
                        "mois",
                        "99");
        assertThat(wrong.page().select("#mandat-erreur, #elu-erreur, #mois-erreur"))
                .hasSize(3);
    }
}
