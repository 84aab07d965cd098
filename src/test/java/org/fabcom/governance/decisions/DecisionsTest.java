package org.fabcom.governance.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OtherTool;
import org.fabcom.testing.Poison;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** G8 to G10: the register without gap, rules that change by themselves, reviews that are told. */
@FabComTest
class DecisionsTest {

    private static final String SUM = "a".repeat(64);

    private final Decisions decisions;
    private final DecisionEvents events;
    private final Rules rules;
    private final Jobs jobs;
    private final Sql db;
    private final MovedClock clock;
    private final Neighbours neighbours;
    private final AgoraWorld world;

    DecisionsTest(
            Decisions decisions,
            DecisionEvents events,
            Bodies bodies,
            Rules rules,
            Jobs jobs,
            Neighbours neighbours,
            Sql db,
            MovedClock clock) {
        this.decisions = decisions;
        this.events = events;
        this.rules = rules;
        this.jobs = jobs;
        this.db = db;
        this.clock = clock;
        this.neighbours = neighbours;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void thirty_two_hands_at_once_leave_no_gap_in_the_register() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 32; i++)
            work.add(() -> decisions
                    .enter(decision(today(), null, null, null), world.aline.id())
                    .number());
        var numbers = new ArrayList<Integer>();
        try (var hands = Executors.newFixedThreadPool(32)) {
            for (var it : hands.invokeAll(work)) numbers.add(it.get());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 32).boxed().toList());
    }

    @Test
    void tools_of_the_organisation_are_told_of_each_decision() {
        var tool = new OtherTool(db);
        tool.listens(world.house.id(), world.aline.id(), "governance.decision.adopted");
        var it = decisions.enter(decision(today(), null, null, null), world.aline.id());
        assertThat(tool.told(world.house.id())).containsExactly("governance.decision.adopted " + it.url());
    }

    @Test
    void nobody_changes_or_takes_out_a_line_of_the_register() {
        var it = decisions.enter(decision(today(), null, null, null), world.aline.id());
        for (var sql : new String[] {
            "update governance.decision set title = 'Autre' where id = :id",
            "delete from governance.decision where id = :id"
        }) assertThatThrownBy(() -> db.sql(sql).param("id", it.id()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_adopted_rule_holds_from_its_day_on_with_a_link_to_its_decision_and_a_second_run_changes_nothing() {
        var effect = today().plusDays(10);
        var change = new RuleChange(Rule.NOTICE_DAYS, "21");
        var it = decisions.enter(decision(effect, null, change, null), world.aline.id());
        jobs.runNow("governance.decisions");
        assertThat(rules.count(world.body.id(), Rule.NOTICE_DAYS, today())).isEqualTo(7);
        clock.forward(Duration.ofDays(11));
        jobs.runNow("governance.decisions");
        jobs.runNow("governance.decisions");
        assertThat(rules.count(world.body.id(), Rule.NOTICE_DAYS, today())).isEqualTo(21);
        assertThat(rules.count(world.body.id(), Rule.NOTICE_DAYS, effect.minusDays(1)))
                .isEqualTo(7);
        assertThat(rules.said(world.body.id()))
                .singleElement()
                .satisfies(said -> assertThat(said.decision()).isEqualTo(it.id()));
    }

    @Test
    void a_rule_that_holds_at_once_holds_at_once() {
        decisions.enter(decision(today(), null, new RuleChange(Rule.PROXY_CAP, "3"), null), world.aline.id());
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today())).isEqualTo(3);
    }

    @Test
    void what_a_later_decision_replaces_before_its_day_changes_no_rule() {
        var day = today().plusDays(10);
        var first = decisions.enter(decision(day, null, new RuleChange(Rule.PROXY_CAP, "9"), null), world.aline.id());
        decisions.enter(decision(today(), null, null, first.id()), world.aline.id());
        clock.forward(Duration.ofDays(11));
        jobs.runNow("governance.decisions");
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today())).isEqualTo(2);
    }

    @Test
    void at_its_day_the_holder_is_told_once_and_it_stands_to_be_reviewed() {
        var it = decisions.enter(decision(today(), today().plusDays(30), null, null), world.aline.id());
        assertThat(it.state(today())).isEqualTo(Decision.State.IN_FORCE);
        clock.forward(Duration.ofDays(31));
        jobs.runNow("governance.decisions");
        jobs.runNow("governance.decisions");
        assertThat(decisions.find(it.id()).orElseThrow().state(today())).isEqualTo(Decision.State.TO_REVIEW);
        assertThat(decisions.toReview(List.of(world.body.id()), today()))
                .extracting(Decision::id)
                .containsExactly(it.id());
        assertThat(events.later(it.id())).extracting(DecisionEvents.Later::kind).containsExactly("TOLD");
        assertThat(db.sql("select count(*) from talk.notice where person = :person and kind = 'agora.review'")
                        .param("person", world.bruno.id().value())
                        .single(Long.class))
                .isEqualTo(1);
    }

    /** Beyond forty nobody’s list is read: a name is typed; two at once are refused beside the field. */
    @Test
    void of_many_people_the_next_holder_is_named_and_is_one() {
        var it = decisions.enter(decision(today(), today().plusDays(30), null, null), world.aline.id());
        var path = world.body.url() + "/decision/" + it.id() + "/confier";
        var bruno = neighbours.signedIn(world.bruno);
        var two = bruno.post(path, "personne", world.chloe.id() + "", "personne", world.aline.id() + "");
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.page().select("#personne-erreur")).isNotEmpty();
        for (int i = 0; i < 40; i++)
            neighbours.seat(
                    world.house,
                    neighbours.person("Voix " + (char) ('a' + i / 26) + (char) ('a' + i % 26)),
                    Seat.MEMBER);
        var page = bruno.get(path).page();
        assertThat(page.select("select[name=personne]")).isEmpty();
        assertThat(page.text()).doesNotContain("Voix aa");
        assertThat(bruno.post(path, "noms", "Personne D’Ici").page().select("#noms-erreur"))
                .isNotEmpty();
        bruno.post(path, "noms", "chloé merle");
        assertThat(decisions.find(it.id()).orElseThrow().holder()).isEqualTo(world.chloe.id());
    }

    @Test
    void somebody_else_answers_for_a_decision_once_it_is_handed_on_and_is_told() {
        var it = decisions.enter(decision(today(), today().plusDays(30), null, null), world.aline.id());
        var path = world.body.url() + "/decision/" + it.id() + "/confier";
        var stranger = neighbours.person("Denis Loin");
        assertThat(neighbours.signedIn(world.chloe).get(path).status()).isEqualTo(403);
        var bruno = neighbours.signedIn(world.bruno);
        assertThat(bruno.get(it.url()).page().select("a[href$=/confier]")).hasSize(1);
        assertThat(bruno.post(path, "personne", stranger.id() + "").status()).isEqualTo(422);
        assertThat(bruno.post(path, "personne", world.chloe.id() + "").follow().text())
                .contains(world.bruno.name() + " l’a confiée à " + world.chloe.name());
        assertThat(decisions.find(it.id()).orElseThrow().holder()).isEqualTo(world.chloe.id());
        assertThat(neighbours.signedIn(world.chloe).get("/moi/avis").text())
                .contains("Vous répondez maintenant de la décision");
        assertThat(bruno.post(path, "personne", world.bruno.id() + "").status()).isEqualTo(403);
        clock.forward(Duration.ofDays(31));
        jobs.runNow("governance.decisions");
        assertThat(db.sql("select count(*) from talk.notice where person = :person and kind = 'agora.review'")
                        .param("person", world.chloe.id().value())
                        .single(Long.class))
                .as("the review is told to who answers for it now")
                .isEqualTo(1);
    }

    @Test
    void one_that_fails_keeps_neither_a_rule_nor_a_reminder_from_the_others_that_night() {
        var day = today().plusDays(10);
        var broken = decisions.enter(decision(day, day, new RuleChange(Rule.PROXY_CAP, "9"), null), world.aline.id());
        var rule = decisions.enter(decision(day, day, new RuleChange(Rule.NOTICE_DAYS, "21"), null), world.aline.id());
        clock.forward(Duration.ofDays(11));
        try (var poison = Poison.in("governance.decision_event", "decision", broken.id())) {
            assertThatThrownBy(() -> jobs.runNow("governance.decisions")).hasMessageContaining(Poison.TOLD);
        }
        assertThat(rules.count(world.body.id(), Rule.NOTICE_DAYS, today())).isEqualTo(21);
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today())).isEqualTo(2);
        assertThat(events.later(rule.id()))
                .extracting(DecisionEvents.Later::kind)
                .containsExactly("ENACTED", "TOLD");
        jobs.runNow("governance.decisions");
        assertThat(rules.count(world.body.id(), Rule.PROXY_CAP, today())).isEqualTo(9);
    }

    @Test
    void without_a_day_of_review_the_rule_of_the_body_says_it() {
        rules.say(world.body.id(), Rule.REVIEW_MONTHS, "6", LocalDate.of(2020, 1, 1), null, world.aline.id());
        var it = decisions.enter(decision(today(), null, null, null), world.aline.id());
        assertThat(it.review()).isEqualTo(today().plusMonths(6));
    }

    @Test
    void what_replaces_and_what_is_replaced_know_of_each_other() {
        var old = decisions.enter(decision(today(), null, null, null), world.aline.id());
        var fresh = decisions.enter(decision(today(), null, null, old.id()), world.aline.id());
        assertThat(fresh.replacesReference()).isEqualTo(old.reference());
        var after = decisions.find(old.id()).orElseThrow();
        assertThat(after.replacedBy()).isEqualTo(fresh.reference());
        assertThat(after.state(today())).isEqualTo(Decision.State.SUPERSEDED);
    }

    private NewDecision decision(
            LocalDate effect, @Nullable LocalDate review, @Nullable RuleChange change, @Nullable UUID replaces) {
        return new NewDecision(
                world.body,
                "Ouvrir le jeudi",
                "Le local ouvre le jeudi.",
                SUM,
                "majorité",
                "12 pour, 3 contre",
                "/agora/" + world.body.id(),
                effect,
                review,
                world.bruno.id(),
                change == null ? List.of() : List.of(change),
                replaces);
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
