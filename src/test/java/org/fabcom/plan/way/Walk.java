package org.fabcom.plan.way;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Item.Target;

/** An item being walked along its way, for tests that speak of one place on it. */
final class Walk {

    static final LocalDate START = LocalDate.of(2026, 10, 1);
    static final Counted FILES = new Counted("files", Tally.of(3214), Tally.of(3211), "Trois raccourcis sans cible");
    static final Archive ARCHIVE = new Archive(START.plusDays(4), "Disque de la trésorière", "Lucie", null);

    Item item;
    LocalDate today = START;
    boolean accepted = true;
    List<Hold> holds = List.of();
    List<String> needing = List.of();
    List<Quiet> quiet = List.of();
    LocalDate asked = LocalDate.MIN;
    Set<UUID> waived = Set.of();
    boolean booksSound = true;

    Walk(Item item) {
        this.item = item;
    }

    static Walk drive() {
        return new Walk(fresh(new Subject("Google Drive", "google-drive", "files", Stage.Way.LEAVING, true, false)));
    }

    static Walk polls() {
        return new Walk(fresh(new Subject("Doodle", "doodle", "polls", Stage.Way.LEAVING, false, false)));
    }

    static Walk accounts() {
        return new Walk(fresh(new Subject("QuickBooks", "quickbooks", "accounts", Stage.Way.LEAVING, true, true)));
    }

    static Item fresh(Subject subject) {
        return new Item(
                Ids.next(), Ids.next(), 1, subject, null, null, null, Course.START, List.of(), null, null, false, 1);
    }

    Around around() {
        return new Around(today, asked, accepted, holds, needing, quiet, waived, booksSound);
    }

    Walk later(int days) {
        today = today.plusDays(days);
        return this;
    }

    StepOutcome ask(Step step) {
        return item.take(step, around());
    }

    Walk take(Step step) {
        var decision = ask(step);
        assertThat(decision).isInstanceOf(StepOutcome.Done.class);
        item = ((StepOutcome.Done) decision).item();
        return this;
    }

    List<StepRefusal> refused(Step step) {
        var decision = ask(step);
        assertThat(decision).isInstanceOf(StepOutcome.Refused.class);
        return ((StepOutcome.Refused) decision).refusals();
    }

    Walk advance(Stage to) {
        return take(new Step.Advance(to, today));
    }

    /** One day a stage, all as it should be, until it stands there. */
    Walk to(Stage stage) {
        while (!item.stage().atLeast(stage)) onward();
        return this;
    }

    private void onward() {
        var next = item.next().orElseThrow();
        later(1);
        switch (next) {
            case TARGET_CHOSEN -> take(new Step.ChooseTarget(new Target("Nextcloud", "Sans-nuage"), today));
            case EXPORT_VERIFIED ->
                take(new Step.Count(new Counted("files", Tally.of(3214), Tally.NOT_YET, "")))
                        .advance(next);
            case IMPORT_VERIFIED -> take(new Step.Count(FILES)).advance(next);
            case DOUBLE_RUNNING ->
                take(new Step.NameReferent(new PartyId(Ids.next())))
                        .take(new Step.RunBoth(new Window(today, today.plusDays(21))));
            case CLOSED -> {
                if (item.archive() == null)
                    take(new Step.KeepArchive(
                            ARCHIVE.dated().isAfter(today) ? new Archive(today, "Chez nous", "Lucie", null) : ARCHIVE));
                later(30).advance(next);
            }
            default -> advance(next);
        }
    }
}
