package org.fabcom.plan.way;

import module java.base;
import org.fabcom.plan.way.Stage.Way;

/** All that may stand in the way of a step, said at once rather than one after the other. */
final class Guards {

    private static final int LONGEST_WINDOW = 366;

    private final Item item;
    private final Around around;
    private final List<StepRefusal> found = new ArrayList<>();

    private Guards(Item item, Around around) {
        this.item = item;
        this.around = around;
    }

    static Guards of(Item item, Around around) {
        return new Guards(item, around);
    }

    List<StepRefusal> against(Step step) {
        if (item.dropped()) return List.of(new StepRefusal.Gone());
        switch (step) {
            case Step.ChooseTarget it -> chooseTarget(it);
            case Step.Advance it -> advance(it);
            case Step.RunBoth it -> runBoth(it);
            case Step.MoveEnd it -> moveEnd(it);
            case Step.NothingToCarry it -> nothingToCarry(it);
            case Step.Count it -> counts().against(it.counted());
            case Step.KeepArchive it -> keepArchive(it.archive());
            case Step.DeleteOld it -> deleteOld(it.on());
            case Step.Pause it -> pause(it);
            case Step.Resume it -> resume();
            case Step.RollBack it -> rollBack(it);
            case Step.Restart it -> refuse(item.standing() != ItemStanding.ROLLED_BACK, new StepRefusal.NotAside());
            case Step.Keep it -> keep(it);
            case Step.Drop it -> drop(it);
            case Step.SaySpent it -> refuse(item.stage() == Stage.TO_STUDY, new StepRefusal.NotFromHere(item.stage()));
            case Step.NameReferent it -> {}
            case Step.SayFiscalClosing it ->
                refuse(!item.subject().atFiscalClosing(), new StepRefusal.NotFromHere(item.stage()));
            case Step.CheckFile it -> checkFile();
            case Step.Waive it -> waive(it);
        }
        return found;
    }

    private CountGuards counts() {
        return new CountGuards(item, found);
    }

    private void chooseTarget(Step.ChooseTarget step) {
        moving();
        refuse(item.stage().atLeast(Stage.SPACE_OPENED), new StepRefusal.NotFromHere(item.stage()));
        refuse(step.target().software().isBlank(), new StepRefusal.NoTarget());
        within(step.on());
    }

    private void advance(Step.Advance step) {
        moving();
        if (item.next().filter(it -> it == step.to() && ordinary(it)).isEmpty()) {
            found.add(item.finished() ? new StepRefusal.AllOver() : new StepRefusal.NotFromHere(item.stage()));
            if (step.to() != Stage.CLOSED) return;
        }
        accepted();
        day(step.on());
        switch (step.to()) {
            case EXPORT_VERIFIED -> {
                counts().exported();
                books();
            }
            case IMPORT_VERIFIED -> counts().both();
            case SWITCHED -> switchOver(step.on());
            case CLOSED -> close(step.on());
            default -> {}
        }
    }

    /** The others need more than a day: they have steps of their own. */
    private static boolean ordinary(Stage stage) {
        return stage != Stage.TARGET_CHOSEN && stage != Stage.DOUBLE_RUNNING;
    }

    /** Statement A33. Where the old tool has no such file, the guard is waived with its reason. */
    private void books() {
        boolean asked = item.subject().atFiscalClosing() && item.subject().history();
        var refusal = new StepRefusal.BooksNotSound(item.id());
        refuse(asked && !around.booksSound() && around.stands(refusal.waivable()), refusal);
    }

    private void checkFile() {
        moving();
        refuse(item.finished() || item.subject().way() == Way.SETTING_UP, new StepRefusal.AllOver());
    }

    private void switchOver(LocalDate on) {
        around.quiet().stream()
                .filter(it -> it.covers(on) && around.stands(it.id()))
                .forEach(it -> found.add(new StepRefusal.InQuietDays(it)));
        around.holds().stream()
                .filter(it -> !it.met() && around.stands(it.id()))
                .forEach(it -> found.add(new StepRefusal.WaitsFor(it)));
        if (item.subject().atFiscalClosing() && around.stands(item.id()))
            new FiscalYear(item.fiscalClosing()).refusal(item.id(), on).ifPresent(found::add);
    }

    private void close(LocalDate on) {
        refuse(!verified(), new StepRefusal.ImportNotVerified());
        refuse(verified() && !item.twoCounts(), new StepRefusal.TwoCountsMissing());
        readable(on);
        refuse(item.subject().history() && item.archive() == null, new StepRefusal.NoArchive());
    }

    private boolean verified() {
        return item.course().on(Stage.IMPORT_VERIFIED).isPresent();
    }

    private void readable(LocalDate on) {
        refuse(!item.stage().atLeast(Stage.SWITCHED), new StepRefusal.NotSwitched());
        var from = item.course().on(Stage.READ_ONLY).map(it -> it.plusDays(Item.READ_ONLY_DAYS));
        if (from.isEmpty())
            found.add(new StepRefusal.StillReadable(
                    item.closingFrom(around.today()).orElse(null)));
        else refuse(on.isBefore(from.get()), new StepRefusal.StillReadable(from.get()));
    }

    private void deleteOld(LocalDate on) {
        moving();
        refuse(item.stage() == Stage.CLOSED || item.subject().way() == Way.SETTING_UP, new StepRefusal.AllOver());
        refuse(item.course().deletedOn() != null, new StepRefusal.AlreadyDeleted());
        refuse(!verified(), new StepRefusal.ImportNotVerified());
        refuse(item.archive() == null, new StepRefusal.NoArchive());
        readable(on);
        day(on);
    }

    private void runBoth(Step.RunBoth step) {
        moving();
        refuse(item.stage() != Stage.IMPORT_VERIFIED, new StepRefusal.NotFromHere(item.stage()));
        accepted();
        refuse(item.referent() == null, new StepRefusal.NoReferent());
        day(step.window().from());
        window(step.window().from(), step.window().to());
    }

    private void moveEnd(Step.MoveEnd step) {
        moving();
        var window = item.course().window();
        if (item.stage() != Stage.DOUBLE_RUNNING || window == null)
            found.add(new StepRefusal.NotFromHere(item.stage()));
        else window(window.from(), step.to());
    }

    private void window(LocalDate from, LocalDate to) {
        refuse(!to.isAfter(from) || to.isAfter(from.plusDays(LONGEST_WINDOW)), new StepRefusal.WindowWrong());
    }

    private void nothingToCarry(Step.NothingToCarry step) {
        moving();
        refuse(item.subject().history(), new StepRefusal.HasHistory());
        boolean here = item.stage() == Stage.SPACE_OPENED && !item.finished();
        refuse(!here, new StepRefusal.NotFromHere(item.stage()));
        accepted();
        refuse(step.why().isBlank(), new StepRefusal.WordsMissing());
        day(step.on());
    }

    private void keepArchive(Archive archive) {
        refuse(item.stage() == Stage.CLOSED, new StepRefusal.AllOver());
        refuse(!item.stage().atLeast(Stage.EXPORT_RECEIVED), new StepRefusal.NotFromHere(item.stage()));
        refuse(item.standing() == ItemStanding.ROLLED_BACK, new StepRefusal.StandsAside(item.standing()));
        refuse(!archive.complete(), new StepRefusal.ArchiveIncomplete());
        refuse(!archive.fingerprinted(), new StepRefusal.FingerprintWrong());
        refuse(archive.dated().isAfter(around.today()), new StepRefusal.InTheFuture());
        item.course()
                .on(Stage.EXPORT_REQUESTED)
                .filter(it -> archive.dated().isBefore(it))
                .ifPresent(it -> found.add(new StepRefusal.BeforeTheLast(it)));
    }

    private void pause(Step.Pause step) {
        moving();
        refuse(item.finished(), new StepRefusal.AllOver());
        reason(step.reason(), ItemStanding.PAUSED);
        refuse(step.reason() == Reason.OTHER && step.text().isBlank(), new StepRefusal.WordsMissing());
        refuse(!step.resumeOn().isAfter(around.today()), new StepRefusal.ResumeNotAhead());
    }

    private void resume() {
        boolean aside = item.standing() == ItemStanding.PAUSED || item.standing() == ItemStanding.KEPT;
        refuse(!aside, new StepRefusal.NotAside());
    }

    private void rollBack(Step.RollBack step) {
        boolean aside = item.standing() == ItemStanding.KEPT || item.standing() == ItemStanding.ROLLED_BACK;
        refuse(aside, new StepRefusal.StandsAside(item.standing()));
        reason(step.reason(), ItemStanding.ROLLED_BACK);
        refuse(item.subject().regains() && !Reason.GIVEN_UP.contains(step.reason()), new StepRefusal.ReasonMissing());
        refuse(item.subject().regains() && item.finished(), new StepRefusal.AllOver());
        refuse(step.text().isBlank(), new StepRefusal.WordsMissing());
    }

    private void keep(Step.Keep step) {
        refuse(
                item.subject().regains(),
                new StepRefusal.NotFromHere(item.stage())); // a tool is kept, not somebody's hold on it
        refuse(item.standing() == ItemStanding.KEPT, new StepRefusal.StandsAside(ItemStanding.KEPT));
        refuse(item.finished(), new StepRefusal.AllOver());
        refuse(item.course().deletedOn() != null, new StepRefusal.AlreadyDeleted());
        reason(step.reason(), ItemStanding.KEPT);
        refuse(step.text().isBlank(), new StepRefusal.WordsMissing());
    }

    private void drop(Step.Drop step) {
        refuse(item.begun(), new StepRefusal.Begun());
        refuse(!around.needing().isEmpty(), new StepRefusal.BuiltUpon(around.needing()));
        reason(step.reason(), ItemStanding.DROPPED);
        refuse(step.text().isBlank(), new StepRefusal.WordsMissing());
    }

    private void waive(Step.Waive step) {
        boolean known = around.holds().stream().anyMatch(it -> it.id().equals(step.what()) && !it.met())
                || around.quiet().stream().anyMatch(it -> it.id().equals(step.what()))
                || item.subject().atFiscalClosing() && item.id().equals(step.what())
                || item.subject().atFiscalClosing()
                        && !item.stage().atLeast(Stage.EXPORT_VERIFIED)
                        && StepRefusal.BooksNotSound.waiver(item.id()).equals(step.what());
        refuse(!known || !around.stands(step.what()), new StepRefusal.NothingToWaive());
        refuse(item.stage().atLeast(Stage.SWITCHED), new StepRefusal.NothingToWaive());
        refuse(step.why().isBlank(), new StepRefusal.WordsMissing());
    }

    private void reason(Reason reason, ItemStanding standing) {
        refuse(!reason.fits(standing), new StepRefusal.ReasonMissing());
    }

    private void moving() {
        refuse(!item.moving(), new StepRefusal.StandsAside(item.standing()));
    }

    private void accepted() {
        refuse(!around.accepted(), new StepRefusal.PlanNotAccepted());
    }

    private void within(LocalDate on) {
        refuse(on.isAfter(around.today()), new StepRefusal.InTheFuture());
        refuse(on.isBefore(around.asked()), new StepRefusal.BeforeTheRequest(around.asked()));
    }

    private void day(LocalDate on) {
        within(on);
        item.course().last().filter(on::isBefore).ifPresent(it -> found.add(new StepRefusal.BeforeTheLast(it)));
    }

    private void refuse(boolean when, StepRefusal refusal) {
        if (when) found.add(refusal);
    }
}
