package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.mandates.Election.Asked;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Elections whose decision ends before its day, and the roles that may be named at all (ADR 0236). */
@FabComTest
class ElectionsOverTest extends WithElections {

    ElectionsOverTest(ApplicationContext beans) {
        super(beans);
    }

    /** Repealed, or replaced by another one from a day before: nothing comes of it, and nobody is asked. */
    @Test
    void a_decision_that_ends_before_its_day_asks_nobody_and_gives_nothing() {
        for (boolean repealed : new boolean[] {true, false}) {
            var role = role(repealed ? "Trésorerie" : "Secrétariat", Set.of());
            var made = adopted(written(now().plusDays(40), new Asked(role.id(), world.chloe.id(), 12)));
            var decision =
                    decisions.find(Objects.requireNonNull(made.decision())).orElseThrow();
            assertThat(notices(world.chloe))
                    .as("told before its day: she may decline until then")
                    .containsOnlyOnce("Marquer comme lu, La décision " + decision.reference()
                            + " vous confie le mandat « " + role.name() + " »");
            var hers = neighbours.signedIn(world.chloe);
            var path = world.body.url() + "/mandats";
            var answer = hers.get(path).page().select("form[action*=elections]").attr("action");
            assertThat(answer).isNotEmpty();
            if (repealed)
                db.sql("insert into governance.decision_event (id, decision, kind, note, done_by, done_at)"
                                + " values (gen_random_uuid(), :decision, 'REPEALED', 'Paul reste.', :by, now())")
                        .param("decision", decision.id(), "by", world.aline.id().value())
                        .update();
            else replaced(decision, now().plusDays(10));
            assertThat(hers.get(path).text()).doesNotContain("Vous êtes élu");
            assertThat(hers.post(answer, "reponse", "oui").follow().text()).contains("n’attend plus de réponse");
            assertThat(hers.get(decision.url()).text())
                    .contains("mandat non donné : la décision ne vaut plus")
                    .doesNotContain("reçoit ce mandat", "a accepté");
            clock.forward(Duration.ofDays(41));
            due();
            assertThat(seats.of(role.id())).isEmpty();
        }
    }

    private void replaced(Decision it, LocalDate from) {
        decisions.enter(
                new NewDecision(
                        world.body,
                        "Garder le secrétariat comme il est",
                        "Rien ne change.",
                        "c".repeat(64),
                        "majorité",
                        "3 pour",
                        world.body.url(),
                        from,
                        null,
                        world.aline.id(),
                        List.of(),
                        it.id()),
                world.aline.id());
    }

    /** Replaced after its day, it gave: what follows does not take a mandate back. */
    @Test
    void a_decision_that_is_replaced_from_a_later_day_gives_its_mandate() {
        var role = role("Trésorerie", Set.of());
        var made = adopted(written(now().plusDays(20), new Asked(role.id(), world.chloe.id(), 12)));
        var decision = decisions.find(Objects.requireNonNull(made.decision())).orElseThrow();
        replaced(decision, decision.effect().plusDays(30));
        clock.forward(Duration.ofDays(15));
        due();
        assertThat(held(role)).hasSize(1);
        assertThat(neighbours
                        .signedIn(world.chloe)
                        .get(world.body.url() + "/mandats")
                        .text())
                .contains("Vous êtes élu·e : Trésorerie");
    }

    /** A circle that one may not see has no role in the form, nor is its number taken. */
    @Test
    void the_form_offers_roles_that_its_author_may_see() {
        var open = role("Trésorerie", Set.of());
        var cell = made(GroupKind.CIRCLE, "Cellule d’écoute", Audience.MEMBERS, null);
        var hidden = made(GroupKind.ROLE, "Écoutant", Audience.HOUSE, cell.id());
        var path = world.body.url() + "/propositions/nouvelle";
        var bruno = neighbours.signedIn(world.bruno);
        assertThat(offered(bruno.get(path))).contains(open.id() + "").doesNotContain(hidden.id() + "");
        assertThat(bruno.get(path).text()).doesNotContain("Cellule d’écoute");
        assertThat(offered(neighbours.signedIn(world.aline).get(path))).contains(open.id() + "", hidden.id() + "");
        var posted = bruno.post(
                path,
                "titre",
                "T",
                "texte",
                "X",
                "mandat",
                hidden.id() + "",
                "elu",
                world.chloe.id() + "",
                "mois",
                "12");
        assertThat(posted.status()).isEqualTo(422);
        assertThat(posted.page().select("#mandat-erreur")).hasSize(1);
        var own = written(null, new Asked(hidden.id(), world.chloe.id(), 12));
        var again = bruno.get(world.body.url() + "/propositions/" + own + "/modifier");
        assertThat(again.page().select("[name=mandat] [selected]").val())
                .as("what it says already stays")
                .isEqualTo(hidden.id() + "");
        assertThat(again.form("Garder ce brouillon").submit().status()).isEqualTo(303);
        assertThat(elections.of(own)).hasSize(1);
        var dina = neighbours.person("Dina Rossi");
        enters(dina);
        assertThat(offered(neighbours.signedIn(dina).get(path)))
                .as("in the register only, she is of the house")
                .contains(open.id() + "")
                .doesNotContain(hidden.id() + "");
    }

    /** The role was closed meanwhile, and who answers for the decision is whom it elects: told of both. */
    @Test
    void whoever_answers_for_it_and_was_elected_is_told_that_it_could_not_be_given() {
        var role = role("Trésorerie", Set.of());
        adopted(written(null, new Asked(role.id(), world.bruno.id(), 12)));
        assertThat(groups.close(role.id(), world.manager())).isInstanceOf(Group.Outcome.Done.class);
        due();
        due();
        assertThat(seats.of(role.id())).isEmpty();
        assertThat(notices(world.bruno))
                .containsOnlyOnce("Marquer comme lu, Le mandat « Trésorerie » n’a pas pu être donné à Bruno");
    }

    private static List<String> offered(WebAnswer form) {
        return form.page().select("#mandat option").eachAttr("value");
    }
}
