package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.cases.work.Contests;
import org.fabcom.cases.work.FollowUps;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Checks;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Poison;
import org.fabcom.testing.WithCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** What the base refuses by itself, whoever asks and by whatever way; and what several do at once. */
@FabComTest
@WithCatalogue
class CaseWorkTest {

    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Sql db;
    private final Contests contests;
    private final FollowUps followUps;
    private final Jobs jobs;
    private final Checks checks;
    private CaseWorld world;

    CaseWorkTest(
            ApplicationContext beans,
            Neighbours neighbours,
            Sql db,
            Contests contests,
            FollowUps followUps,
            Jobs jobs,
            Checks checks) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.db = db;
        this.contests = contests;
        this.followUps = followUps;
        this.jobs = jobs;
        this.checks = checks;
    }

    @BeforeEach
    void a_world() {
        world = new CaseWorld(beans, neighbours);
    }

    private int set(Case it, String what) {
        return db.sql("update cases.case_file set version = version + 1, " + what + " where id = :id")
                .param("id", it.id().value())
                .update();
    }

    @Test
    void joining_a_kept_sheet_is_undone_in_one_touch_until_something_else_happens() {
        var sheet = world.sheet();
        var it = world.decide(world.assigned(), Case::start);
        var yann = neighbours.signedIn(world.yann);
        var joined = yann.post(it.url() + "/joindre", "version", "" + it.version(), "point", "" + sheet)
                .follow();
        assertThat(joined.text()).contains("joint");
        assertThat(diagnosis(it)).isEqualTo(sheet);
        joined.form("Annuler").submit();
        assertThat(diagnosis(it)).isNull();
        var again = yann.post(it.url() + "/joindre", "version", "" + (it.version() + 2), "point", "" + sheet)
                .follow();
        contests.contest(it.id(), "Mailchimp", "D9", "Le compte est à nous", world.lucie.id());
        assertThat(again.form("Annuler").submit().status()).isEqualTo(409);
        assertThat(diagnosis(it)).isEqualTo(sheet);
    }

    private @Nullable UUID diagnosis(Case it) {
        return beans.getBean(Cases.class).find(it.id()).orElseThrow().diagnosis();
    }

    @Test
    void the_base_knows_no_board_of_more_than_a_year_before_anybody_asked() {
        var it = world.accepted();
        assertThatThrownBy(() -> db.sql("""
                        insert into cases.case_decision (id, case_file, held_on, note, recorded_by, recorded_at)
                        values (gen_random_uuid(), :case, :day, 'Conseil', :by, now())
                        """)
                        .param("case", it.id().value())
                        .param("day", it.request().day().minusYears(1).minusDays(1))
                        .param("by", world.lucie.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("before the request");
    }

    @Test
    void the_base_hands_nothing_back_while_a_remark_waits() {
        var it = world.discussed();
        contests.contest(it.id(), "Mailchimp", "D9", "Le compte est à nous", world.lucie.id());
        assertThatThrownBy(() -> set(it, "state = 'REPORTED', reported_at = now()"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a remark waits for its answer");
        var remark = contests.of(it.id()).getFirst();
        contests.answer(it.id(), remark.id(), "C’est corrigé", world.yann.id());
        assertThat(contests.answer(it.id(), remark.id(), "encore", world.yann.id()))
                .isEqualTo(Decision.no(CaseRefusal.ANSWERED_ALREADY));
        assertThatThrownBy(() ->
                        db.sql("update cases.case_contest set words = 'autre'").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(set(it, "state = 'REPORTED', reported_at = now()")).isOne();
    }

    @Test
    void the_base_wants_a_choice_behind_the_order_and_three_days_behind_the_follow_up() {
        var accepted = world.accepted();
        assertThatThrownBy(() -> set(accepted, "state = 'PRIORITISED'")).hasMessageContaining("nothing was chosen");
        var moving = world.underWay();
        assertThatThrownBy(() -> set(moving, "state = 'FOLLOW_UP'")).hasMessageContaining("follow-ups are missing");
        assertThatThrownBy(() -> db.sql("insert into cases.case_priority (decision, rank, tool, proposed) "
                                + "select id, 2, 'Trello', 5 from cases.case_decision limit 1")
                        .update())
                .as("brought forward without a reason")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> db.sql("update cases.case_priority set rank = 9").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_base_closes_no_success_while_news_are_due() {
        var it = world.followed(LocalDate.parse("2026-01-01"));
        var figures = ", outcome = 'FULL', real_minutes = 1, real_cents = 1, closed_at = now()";
        assertThatThrownBy(() -> set(it, "state = 'CLOSED', before = 'FOLLOW_UP'" + figures))
                .hasMessageContaining("a follow-up is due");
        assertThatThrownBy(() -> set(it, "state = 'CLOSED', before = 'UNDER_WAY'" + figures))
                .isInstanceOf(DataAccessException.class);
        var early = world.assigned();
        assertThatThrownBy(() -> set(early, "state = 'CLOSED', before = 'ASSIGNED'" + figures))
                .as("a success before anything moved")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_sheet_of_another_organisation_is_refused_and_a_merged_case_stands_still() {
        var it = world.discussed();
        var other = new CaseWorld(beans, neighbours).sheet();
        assertThatThrownBy(() -> set(it, "diagnosis = '" + other + "'")).hasMessageContaining("another organisation");
        var again = world.asked();
        world.decide(again, one -> one.merge(it, true, world.aline.id()));
        assertThatThrownBy(() -> set(again, "state = 'QUALIFIED'")).hasMessageContaining("does not move");
        var stranger = new CaseWorld(beans, neighbours).asked();
        assertThatThrownBy(() -> set(stranger, "merged_into = '" + it.id() + "'"))
                .hasMessageContaining("same organisation");
    }

    @Test
    void a_remark_and_the_report_at_once_never_leave_a_remark_without_answer() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 10; i++) {
                var it = world.discussed();
                List<Callable<Decision>> wanted = List.of(
                        () -> contests.contest(it.id(), "", "", "Attendez", world.lucie.id()),
                        () -> contests.report(it.id(), it.version(), world.yann.id()));
                both.invokeAll(wanted);
                var state = db.sql("select state from cases.case_file where id = :id")
                        .param("id", it.id().value())
                        .single(String.class);
                assertThat(contests.unanswered(it.id())).isEqualTo(state.equals("REPORTED") ? 0 : 1);
            }
        }
    }

    @Test
    void two_people_give_the_same_news_once() throws Exception {
        var it = world.followed(LocalDate.parse("2026-01-01"));
        var said = new org.fabcom.cases.work.FollowUp.Answer(
                org.fabcom.cases.work.FollowUp.Used.YES,
                8,
                org.fabcom.cases.work.FollowUp.OldAccount.CLOSED,
                "",
                "",
                java.time.Instant.EPOCH);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Decision>> wanted = List.of(
                    () -> followUps.answer(it.id(), 30, said, world.lucie.id()),
                    () -> followUps.answer(it.id(), 30, said, world.yann.id()));
            var done = both.invokeAll(wanted).stream().filter(one -> {
                try {
                    return one.get() instanceof Decision.Done;
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            });
            assertThat(done.count()).isOne();
        }
    }

    @Test
    void a_mediator_is_told_once_of_news_that_are_due_and_nothing_is_an_orphan() {
        world.followed(LocalDate.parse("2026-01-01"));
        jobs.runNow("accompaniment.followups");
        jobs.runNow("accompaniment.followups");
        var told = db.sql("select count(*) from talk.notice where person = :yann and kind = 'accompaniment.followup'")
                .param("yann", world.yann.id().value())
                .single(Long.class);
        assertThat(told).as("30 and 90 days have passed").isEqualTo(2);
        assertThat(checks.run()).allMatch(Checks.Result::clean);
    }

    @Test
    void news_that_cannot_be_told_of_keep_no_others_from_being_told() {
        var it = world.followed(LocalDate.parse("2026-01-01"));
        try (var poison = Poison.in("talk.notice", "url", it.url() + "/suivis/30")) {
            assertThatThrownBy(() -> jobs.runNow("accompaniment.followups")).hasMessageContaining(Poison.TOLD);
        }
        assertThat(db.sql("select url from talk.notice where person = :yann and kind = 'accompaniment.followup'")
                        .param("yann", world.yann.id().value())
                        .list(String.class))
                .containsExactly(it.url() + "/suivis/90");
    }
}
