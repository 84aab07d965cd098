package org.fabcom.plan.way;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Item.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A tool leaves the plan before anything was done about it, and only then. */
class DroppingTest {

    private static final Step DROP = new Step.Drop(Reason.NOT_USED, "Plus personne ne l’ouvre");

    private final Walk drive = Walk.drive();

    @Test
    void before_any_step_it_leaves_with_its_reason() {
        drive.take(DROP);
        assertThat(drive.item.dropped()).isTrue();
        assertThat(drive.item.finished()).isFalse();
        var aside = drive.item.course().aside();
        assertThat(aside).isNotNull();
        assertThat(aside.reason()).isEqualTo(Reason.NOT_USED);
        assertThat(aside.since()).isEqualTo(drive.today);
    }

    @Test
    void to_name_who_follows_it_or_when_accounts_are_closed_is_no_step() {
        var accounts = Walk.accounts();
        accounts.take(new Step.NameReferent(new PartyId(Ids.next())))
                .take(new Step.SayFiscalClosing(LocalDate.of(2026, 12, 31)))
                .take(DROP);
        assertThat(accounts.item.dropped()).isTrue();
    }

    static Stream<List<Step>> begun() {
        return Stream.of(
                List.of(new Step.ChooseTarget(new Target("Nextcloud", ""), Walk.START)),
                List.of(new Step.Pause(Reason.NO_TIME, "", Walk.START.plusDays(3))),
                List.of(new Step.Pause(Reason.NO_TIME, "", Walk.START.plusDays(3)), new Step.Resume()),
                List.of(new Step.Keep(Reason.IMPOSED, "La mairie"), new Step.Resume()),
                List.of(new Step.RollBack(Reason.OTHER, "Non"), new Step.Restart()),
                List.of(new Step.CheckFile(new FileCheck(FileCheck.Kind.CONTACTS, "a".repeat(64), 1, 1, 0, 0))));
    }

    @ParameterizedTest
    @MethodSource("begun")
    void after_any_step_it_stays_and_is_paused_taken_back_or_kept(List<Step> steps) {
        steps.forEach(drive::take);
        assertThat(drive.refused(DROP)).containsExactly(new StepRefusal.Begun());
    }

    @Test
    void what_others_build_on_stays_as_long_as_they_do() {
        drive.needing = List.of("Gmail");
        assertThat(drive.refused(DROP)).containsExactly(new StepRefusal.BuiltUpon(List.of("Gmail")));
    }

    @Test
    void a_reason_of_the_list_and_words_are_asked_and_all_is_said_at_once() {
        assertThat(drive.refused(new Step.Drop(Reason.NO_TIME, " ")))
                .containsExactly(new StepRefusal.ReasonMissing(), new StepRefusal.WordsMissing());
    }

    @Test
    void nothing_happens_any_more_to_what_left() {
        drive.take(DROP);
        var steps = List.of(
                DROP,
                new Step.Resume(),
                new Step.Restart(),
                new Step.Keep(Reason.IMPOSED, "La mairie"),
                new Step.RollBack(Reason.OTHER, "Non"),
                new Step.NameReferent(new PartyId(Ids.next())),
                new Step.ChooseTarget(new Target("Nextcloud", ""), drive.today));
        for (var step : steps) assertThat(drive.refused(step)).containsExactly(new StepRefusal.Gone());
    }
}
