package org.fabcom.governance.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.governance.decisions.RuleChange;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one manager alone may not do to the rules and decisions of a body. */
@FabComTest
record GuardedRulesTest(Neighbours neighbours, Bodies bodies, Rules rules, Decisions decisions, Jobs jobs) {

    @Test
    void how_statutes_change_is_said_by_hand_once_before_anything_is_decided() {
        var world = new AgoraWorld(neighbours, bodies);
        var aline = neighbours.signedIn(world.aline);
        var path = world.body.url() + "/regles";
        var today = LocalDate.now(Days.ZONE);
        assertThat(aline.post(path, "regle", "MAJORITY_STATUTES", "valeur", "3/4", "depuis", today + "")
                        .status())
                .isEqualTo(303);
        var again = aline.post(path, "regle", "MAJORITY_STATUTES", "valeur", "1/100", "depuis", today + "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("une proposition les change");
        assertThat(rules.value(world.body.id(), Rule.MAJORITY_STATUTES, today)).isEqualTo("3/4");
        decided(world, today.plusDays(30), null);
        assertThat(aline.post(path, "regle", "QUORUM_STATUTES", "valeur", "0/1", "depuis", today + "")
                        .status())
                .as("something was decided")
                .isEqualTo(422);
        assertThat(aline.post(path, "regle", "NOTICE_DAYS", "valeur", "10", "depuis", today + "")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_base_keeps_it_too_whoever_says_it() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var body = world.body.id();
        var by = world.aline.id();
        rules.say(body, Rule.MAJORITY_STATUTES, "3/4", today, null, by);
        assertThatThrownBy(() -> rules.say(body, Rule.MAJORITY_STATUTES, "1/100", today, null, by))
                .hasMessageContaining("said by hand once");
        decided(world, today.plusDays(30), null);
        assertThatThrownBy(() -> rules.say(body, Rule.QUORUM_STATUTES, "0/1", today, null, by))
                .hasMessageContaining("said by hand once");
    }

    @Test
    void no_college_weighs_at_least_more_than_at_most() {
        var world = new AgoraWorld(neighbours, bodies);
        var aline = neighbours.signedIn(world.aline);
        var today = LocalDate.now(Days.ZONE);
        var path = world.body.url() + "/regles";
        var refused = aline.post(path, "regle", "COLLEGE_LEAST", "valeur", "60", "depuis", today + "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ne dépasse pas le plus fort");
        var body = world.body.id();
        var by = world.aline.id();
        assertThatThrownBy(() -> rules.say(body, Rule.COLLEGE_LEAST, "60", today, null, by))
                .hasMessageContaining("at least more than at most");
        rules.say(body, Rule.COLLEGE_MOST, "70", today.plusDays(2), null, by);
        assertThatThrownBy(() -> rules.say(body, Rule.COLLEGE_LEAST, "60", today, null, by))
                .as("until the day from which it would hold")
                .hasMessageContaining("at least more than at most");
        rules.say(body, Rule.COLLEGE_LEAST, "60", today.plusDays(2), null, by);
        assertThat(rules.value(body, Rule.COLLEGE_LEAST, today.plusDays(2))).isEqualTo("60");
        rules.say(body, Rule.COLLEGE_MOST, "55", today.plusDays(1), null, by);
        assertThatThrownBy(() -> rules.say(body, Rule.COLLEGE_MOST, "55", today.plusDays(2), null, by))
                .as("a later word")
                .hasMessageContaining("at least more than at most");
        assertThat(aline.post(path, "regle", "COLLEGE_MOST", "valeur", "55", "depuis", today.plusDays(2) + "")
                        .status())
                .as("the page says so too")
                .isEqualTo(422);
        var later = new AgoraWorld(neighbours, bodies);
        rules.say(later.body.id(), Rule.COLLEGE_MOST, "30", today.plusDays(9), null, later.aline.id());
        var form = neighbours
                .signedIn(later.aline)
                .post(later.body.url() + "/regles", "regle", "COLLEGE_LEAST", "valeur", "40", "depuis", today + "");
        assertThat(form.status()).as("a word for a later day").isEqualTo(422);
        assertThat(form.text()).contains("ne dépasse pas le plus fort");
    }

    /** Voted is voted: it is told, it waits, and holds as soon as the other rule lets it; nothing else waits with it. */
    @Test
    void a_decided_rule_that_does_not_go_with_another_waits_and_its_holder_is_told() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var body = world.body.id();
        var aline = neighbours.signedIn(world.aline);
        var typed = aline.post(
                world.body.url() + "/propositions/nouvelle",
                "titre",
                "Peser autrement",
                "texte",
                "Un collège pèse au moins soixante.",
                "regle",
                "COLLEGE_LEAST",
                "valeur",
                "60");
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.text()).contains("ne dépasse pas le plus fort");
        var it = decided(world, today.plusDays(30), new RuleChange(Rule.COLLEGE_LEAST, "60"));
        jobs.runNow("governance.decisions");
        jobs.runNow("governance.decisions");
        assertThat(rules.count(body, Rule.COLLEGE_LEAST, today)).isEqualTo(10);
        assertThat(neighbours.signedIn(world.bruno).get("/moi/avis").text())
                .contains("Un avis à lire", "sa règle ne va pas avec une autre");
        assertThat(aline.get(it.url()).text()).contains("La règle n’a pas pu changer");
        rules.say(body, Rule.COLLEGE_MOST, "70", today, null, world.aline.id());
        jobs.runNow("governance.decisions");
        assertThat(rules.count(body, Rule.COLLEGE_LEAST, today)).isEqualTo(60);
    }

    /** It waited: from the day on which the other rule lets it, for what held until then is not rewritten. */
    @Test
    void a_decided_rule_that_waited_holds_from_the_day_on_which_it_can() {
        var today = LocalDate.now(Days.ZONE);
        var change = new RuleChange(Rule.COLLEGE_LEAST, "60");
        var world = new AgoraWorld(neighbours, bodies);
        var body = world.body.id();
        decided(world, today.minusDays(2), today.plusDays(30), change);
        jobs.runNow("governance.decisions");
        rules.say(body, Rule.COLLEGE_MOST, "70", today, null, world.aline.id());
        jobs.runNow("governance.decisions");
        assertThat(rules.count(body, Rule.COLLEGE_LEAST, today)).isEqualTo(60);
        assertThat(rules.count(body, Rule.COLLEGE_LEAST, today.minusDays(1)))
                .as("what held")
                .isEqualTo(10);
        var again = new AgoraWorld(neighbours, bodies);
        var other = again.body.id();
        decided(again, today.minusDays(2), today.plusDays(30), change);
        jobs.runNow("governance.decisions");
        rules.say(other, Rule.COLLEGE_LEAST, "20", today.minusDays(1), null, again.aline.id());
        rules.say(other, Rule.COLLEGE_MOST, "70", today, null, again.aline.id());
        jobs.runNow("governance.decisions");
        assertThat(rules.count(other, Rule.COLLEGE_LEAST, today))
                .as("somebody said another since")
                .isEqualTo(20);
    }

    /** Of two rules one was said anew while they waited: it stays as it was said, the other holds from the day on which it can. */
    @Test
    void of_two_decided_rules_that_waited_none_rewrites_what_held_or_was_said_anew() {
        var today = LocalDate.now(Days.ZONE);
        var world = new AgoraWorld(neighbours, bodies);
        var body = world.body.id();
        decided(
                world,
                today.minusDays(2),
                today.plusDays(30),
                new RuleChange(Rule.COLLEGE_LEAST, "60"),
                new RuleChange(Rule.PROXY_CAP, "5"));
        jobs.runNow("governance.decisions");
        assertThat(rules.count(body, Rule.PROXY_CAP, today)).as("all or none").isEqualTo(2);
        rules.say(body, Rule.COLLEGE_LEAST, "20", today.minusDays(1), null, world.aline.id());
        jobs.runNow("governance.decisions");
        assertThat(rules.count(body, Rule.COLLEGE_LEAST, today)).isEqualTo(20);
        assertThat(rules.count(body, Rule.PROXY_CAP, today)).isEqualTo(5);
        assertThat(rules.count(body, Rule.PROXY_CAP, today.minusDays(1)))
                .as("what held")
                .isEqualTo(2);
    }

    /** What was before cannot come back beside what was said since: the page says so, and the decision stands. */
    @Test
    void a_rule_goes_back_to_nothing_that_does_not_hold_any_more() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var body = world.body.id();
        rules.say(body, Rule.COLLEGE_LEAST, "30", today.minusDays(9), null, world.aline.id());
        var it = decided(world, today, new RuleChange(Rule.COLLEGE_LEAST, "5"));
        rules.say(body, Rule.COLLEGE_MOST, "20", today, null, world.aline.id());
        var answer = neighbours.signedIn(world.aline).post(it.url() + "/abroger", "raison", "Trop bas.");
        assertThat(answer.follow().text()).contains("changez d’abord l’autre");
        assertThat(decisions.find(it.id()).orElseThrow().repealed()).isFalse();
        rules.say(body, Rule.COLLEGE_MOST, "40", today, null, world.aline.id());
        neighbours.signedIn(world.aline).post(it.url() + "/abroger", "raison", "Trop bas.");
        assertThat(decisions.find(it.id()).orElseThrow().repealed()).isTrue();
        assertThat(rules.count(body, Rule.COLLEGE_LEAST, today)).isEqualTo(30);
    }

    @Test
    void no_rule_is_said_by_which_nothing_could_be_decided() {
        var world = new AgoraWorld(neighbours, bodies);
        var aline = neighbours.signedIn(world.aline);
        for (var it : List.of(
                "MAJORITY 1/1",
                "MAJORITY 0/1",
                "MAJORITY_STATUTES 0/1",
                "IDLE_DAYS 0",
                "REVIEW_MONTHS 0",
                "COLLEGE_MOST 0",
                "COLLEGE_MOST 101",
                "CONSENT_ROUNDS 0")) {
            var said = it.split(" ");
            var answer = aline.post(
                    world.body.url() + "/regles",
                    "regle",
                    said[0],
                    "valeur",
                    said[1],
                    "depuis",
                    LocalDate.now(Days.ZONE) + "");
            assertThat(answer.status()).as(it).isEqualTo(422);
        }
        assertThat(rules.said(world.body.id())).isEmpty();
    }

    @Test
    void before_its_review_nobody_repeals_by_hand_and_a_repealed_rule_is_what_it_was() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var aline = neighbours.signedIn(world.aline);
        var early = decided(world, today.plusDays(30), null);
        assertThat(aline.get(early.url()).page().select("button[formaction$=/abroger]"))
                .isEmpty();
        assertThat(aline.post(early.url() + "/abroger", "raison", "Je préfère.")
                        .follow()
                        .text())
                .contains("seule une décision qui la remplace");
        assertThat(decisions.find(early.id()).orElseThrow().repealed()).isFalse();
        rules.say(world.body.id(), Rule.PROXY_CAP, "4", today.minusDays(9), null, world.aline.id());
        var due = decided(world, today, new RuleChange(Rule.PROXY_CAP, "9"));
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today)).isEqualTo(9);
        aline.post(due.url() + "/abroger", "raison", "Trop de pouvoirs.");
        assertThat(decisions.find(due.id()).orElseThrow().repealed()).isTrue();
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today)).isEqualTo(4);
        var first = decided(world, today, new RuleChange(Rule.PROXY_CAP, "6"));
        var second = decided(world, today, new RuleChange(Rule.PROXY_CAP, "7"));
        for (var it : new Decision[] {first, second})
            aline.post(it.url() + "/abroger", "raison", "Ni l’une ni l’autre.");
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today))
                .as("never what a repealed one said")
                .isEqualTo(4);
        var over = decided(world, today, new RuleChange(Rule.PROXY_CAP, "8"));
        rules.say(world.body.id(), Rule.PROXY_CAP, "3", today, null, world.aline.id());
        aline.post(over.url() + "/abroger", "raison", "Dépassée.");
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today))
                .as("somebody said another since")
                .isEqualTo(3);
    }

    private Decision decided(AgoraWorld world, LocalDate review, @Nullable RuleChange change) {
        return decided(world, LocalDate.now(Days.ZONE), review, change);
    }

    private Decision decided(AgoraWorld world, LocalDate effect, LocalDate review, @Nullable RuleChange... changes) {
        return decisions.enter(
                new NewDecision(
                        world.body,
                        "Ouvrir le jeudi",
                        "Le local ouvre le jeudi.",
                        "b".repeat(64),
                        "majorité",
                        "12 pour, 3 contre",
                        world.body.url(),
                        effect,
                        review,
                        world.bruno.id(),
                        Stream.of(changes).flatMap(Stream::ofNullable).toList(),
                        null),
                world.aline.id());
    }
}
