package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseJournal;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.plan.drawing.Drawing;
import org.fabcom.plan.drawing.Enlarging;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One tool more, one tool less, in their tables and at the same time. */
@FabComTest
@WithCatalogue
class PlanLinesTest {

    private static final Step DROP = new Step.Drop(Reason.NOT_USED, "Plus personne ne l’ouvre");

    private final PlanLines lines;
    private final Plans plans;
    private final PlanJournal journal;
    private final CaseJournal story;
    private final Drawing drawing;
    private final Enlarging enlarging;
    private final Sheets sheets;
    private final Sql db;
    private final Accompanied accompanied;
    private Garden garden;
    private Plan plan;

    PlanLinesTest(
            PlanLines lines,
            Plans plans,
            PlanJournal journal,
            CaseJournal story,
            Drawing drawing,
            Enlarging enlarging,
            Sheets sheets,
            Sql db,
            ApplicationContext context) {
        this.lines = lines;
        this.plans = plans;
        this.journal = journal;
        this.story = story;
        this.drawing = drawing;
        this.enlarging = enlarging;
        this.sheets = sheets;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
        plan = garden.plan();
    }

    private Joined join(String slug, Person by) {
        var sheet = sheets.find(slug).orElseThrow();
        var tool = drawing.subject(sheet.name(), sheet);
        return lines.join(plan, tool, by.id(), there -> enlarging.joining(tool, there));
    }

    private List<String> tools() {
        return plans.items(plan.id()).stream().map(it -> it.subject().tool()).toList();
    }

    private void inOrder() {
        var items = plans.items(plan.id());
        for (int i = 0; i < items.size(); i++)
            assertThat(items.get(i).position()).isEqualTo(i + 1);
    }

    private Item drop(String tool) {
        garden.take(tool, DROP);
        return plans.dropped(plan.id()).getLast();
    }

    @Test
    void a_tool_joins_in_its_place_and_waits_for_what_it_builds_on() {
        var trello = ((Joined.Done) join("trello", garden.yann)).item();
        assertThat(tools()).containsSubsequence("Google Drive", "Trello", "Mailchimp");
        inOrder();
        assertThat(trello.begun()).isFalse();
        assertThat(((Joined.Done) join("wix", garden.yann)).brought()).isEmpty();
        garden.drive(org.fabcom.plan.way.Stage.SPACE_OPENED, LocalDate.of(2026, 1, 1));
        var wix = garden.item("Wix");
        assertThat(garden.item("domaine").position()).isLessThan(wix.position());
        assertThat(db.sql("select count(*) from plan.plan_dependency where item = :item and needs = :domain")
                        .param(
                                "item",
                                wix.id(),
                                "domain",
                                garden.item("domaine").id())
                        .single(Long.class))
                .isOne();
        assertThat(journal.of(wix.id())).singleElement().satisfies(it -> {
            assertThat(it.act()).isEqualTo(Happening.Act.ADDED);
            assertThat(it.by()).isEqualTo("Yann");
        });
        assertThat(story.of(plan.caseId()).getFirst().act()).isEqualTo(CaseAct.TOOL_ADDED);
    }

    @Test
    void what_was_drawn_is_not_added_twice() {
        assertThat(join("gmail", garden.yann))
                .isInstanceOfSatisfying(
                        Joined.Already.class, it -> assertThat(it.added()).isNull());
    }

    @Test
    void eight_people_add_the_same_tool_at_once_one_does_and_the_others_learn_who() throws Exception {
        var together = new CyclicBarrier(8);
        List<Callable<Joined>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var by = i % 2 == 0 ? garden.yann : garden.lucie;
            all.add(() -> {
                together.await();
                return join("trello", by);
            });
        }
        List<Joined> came = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var each : people.invokeAll(all)) came.add(each.get());
        }
        assertThat(came).filteredOn(Joined.Done.class::isInstance).hasSize(1);
        assertThat(came)
                .filteredOn(Joined.Already.class::isInstance)
                .hasSize(7)
                .allSatisfy(it -> assertThat(((Joined.Already) it).added())
                        .isNotNull()
                        .extracting(Happening::by)
                        .isIn("Yann", "Lucie"));
        assertThat(tools()).containsOnlyOnce("Trello");
        inOrder();
    }

    /** Adding, dropping, moving and walking at once: nobody waits for ever, the order has no gap. */
    @Test
    void many_hands_on_one_plan_leave_it_in_order() throws Exception {
        var together = new CyclicBarrier(8);
        List<Callable<Object>> all = new ArrayList<>();
        for (var slug : List.of("trello", "slack", "dropbox", "zoom")) {
            all.add(() -> {
                together.await();
                return join(slug, garden.yann);
            });
        }
        for (var tool : List.of("Doodle", "AssoConnect")) {
            all.add(() -> {
                together.await();
                return garden.tried(tool, DROP);
            });
        }
        all.add(() -> {
            together.await();
            lines.earlier(plan, garden.item("Mailchimp").id(), garden.lucie.id());
            return "moved";
        });
        all.add(() -> {
            together.await();
            return garden.tried(Garden.DRIVE, new Step.NameReferent(garden.lucie.id()));
        });
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var each : people.invokeAll(all)) each.get();
        }
        assertThat(tools()).contains("Trello", "Slack", "Dropbox", "Zoom").doesNotContain("Doodle", "AssoConnect");
        inOrder();
    }

    @Test
    void what_leaves_keeps_its_trace_counts_nowhere_as_left_and_may_come_back_as_a_new_line() {
        var doodle = drop("Doodle");
        inOrder();
        assertThat(tools()).doesNotContain("Doodle");
        assertThat(doodle.standing()).isEqualTo(ItemStanding.DROPPED);
        assertThat(journal.of(doodle.id()).getFirst().words()).isEqualTo("Plus personne ne l’ouvre");
        assertThat(story.of(plan.caseId()).getFirst()).satisfies(it -> {
            assertThat(it.act()).isEqualTo(CaseAct.TOOL_DROPPED);
            assertThat(it.note()).isEqualTo("Doodle : Plus personne ne l’ouvre");
        });
        var again = ((Joined.Done) join("doodle", garden.yann)).item();
        assertThat(again.id()).isNotEqualTo(doodle.id());
        assertThat(garden.tried("Doodle", DROP)).isInstanceOf(Taken.Done.class);
        assertThat(plans.dropped(plan.id())).hasSize(2);
    }

    @Test
    void whoever_acts_on_what_left_meanwhile_learns_who_dropped_it() {
        var doodle = garden.item("Doodle");
        drop("Doodle");
        var late = plans.take(
                plan, doodle.id(), doodle.version(), garden.yann.id(), new Step.NameReferent(garden.lucie.id()));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Taken.TooLate.class, it -> assertThat(it.last().act()).isEqualTo(Happening.Act.DROPPED));
    }

    @Test
    void what_others_build_on_stays() {
        assertThat(garden.tried("domaine", DROP))
                .isEqualTo(new Taken.Refused(List.of(new StepRefusal.BuiltUpon(List.of("Mailchimp", "Gmail")))));
        drop("Mailchimp");
        drop("Gmail");
        assertThat(drop("domaine").dropped()).isTrue();
    }

    @Test
    void nothing_joins_nor_leaves_once_the_case_is_over() {
        db.sql("update cases.case_file set state = 'CLOSED', before = 'PRIORITISED', outcome = 'ABANDONED', "
                        + "reason = 'fini', real_minutes = 0, real_cents = 0, closed_at = now(), version = version + 1")
                .update();
        assertThat(join("trello", garden.yann)).isEqualTo(new Joined.Refused(new StepRefusal.CaseOver()));
        assertThat(garden.tried("Doodle", DROP)).isEqualTo(new Taken.Refused(List.of(new StepRefusal.CaseOver())));
        var before = tools();
        lines.earlier(plan, garden.item("Gmail").id(), garden.yann.id());
        assertThat(tools()).isEqualTo(before);
    }
}
