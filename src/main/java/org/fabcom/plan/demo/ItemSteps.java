package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Target;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.Tally;
import org.jspecify.annotations.Nullable;

/** The steps that bring one item where the file says it is. */
final class ItemSteps {

    /** Who acts in it; the mediator is asked each day, since it may be somebody else by then. */
    record Actors(Supplier<PartyId> mediator, PartyId speaker, Cast.Names names) {}

    private final InventedPlan.Item item;
    private final Actors actors;
    private final Days days;
    private final List<Dated> steps = new ArrayList<>();

    /** A step on its day, by whoever was there that day. */
    record Dated(int before, Supplier<PartyId> by, Step step) {}

    ItemSteps(InventedPlan.Item item, Actors actors, Days days) {
        this.item = item;
        this.actors = actors;
        this.days = days;
    }

    List<Dated> all() {
        along(item.way(), true);
        var again = item.again();
        if (again != null) {
            add(Objects.requireNonNull(again.reached().get(Stage.TARGET_CHOSEN)), new Step.Restart());
            along(again, false);
        }
        var spent = item.spent();
        if (spent != null) add(spent.day(), new Step.SaySpent(new Item.Spent(spent.minutes(), 100L * spent.euros())));
        return steps;
    }

    private void along(InventedPlan.Way way, boolean first) {
        for (var stage : Stage.values()) {
            var day = way.reached().get(stage);
            if (day == null) continue;
            before(stage, day, way);
            add(day, reach(stage, day, way));
            if (first && stage == Stage.TARGET_CHOSEN) named(day);
        }
        beside(way);
    }

    private void named(int day) {
        var referent = item.referent();
        if (referent != null) add(day, new Step.NameReferent(actors.names().person(referent)));
        var accounts = item.accounts();
        if (accounts != null) add(day, new Step.SayFiscalClosing(days.day(accounts)));
    }

    private Step reach(Stage stage, int day, InventedPlan.Way way) {
        return switch (stage) {
            case TARGET_CHOSEN ->
                new Step.ChooseTarget(new Target(Objects.requireNonNull(way.target()), way.host()), days.day(day));
            case DOUBLE_RUNNING ->
                new Step.RunBoth(new Window(days.day(day), days.day(Objects.requireNonNull(way.until()))));
            default -> new Step.Advance(stage, days.day(day));
        };
    }

    /** What must be on the table before a stage is reached. */
    private void before(Stage stage, int day, InventedPlan.Way way) {
        if (stage == Stage.EXPORT_VERIFIED) way.counts().forEach(it -> count(day, it, false));
        if (stage == Stage.EXPORT_VERIFIED && item.accounts() != null) books(day, way);
        if (stage == Stage.IMPORT_VERIFIED) way.counts().forEach(it -> count(day, it, true));
        var nothing = way.nothing();
        if (stage == Stage.DOUBLE_RUNNING && nothing != null)
            add(nothing.day(), new Step.NothingToCarry("", days.words(nothing.why()), days.day(nothing.day())));
        var deleted = way.deleted();
        if (stage == Stage.CLOSED && deleted != null) add(deleted, new Step.DeleteOld(days.day(deleted)));
    }

    /** The accounting file was looked at and found in order. */
    private void books(int day, InventedPlan.Way way) {
        long entries = way.counts().stream()
                .filter(it -> it.kind().equals("entries"))
                .map(InventedPlan.Counted::left)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0L);
        var check = new FileCheck(FileCheck.Kind.BOOKS, "0".repeat(64), (int) entries * 3, entries, 0, 0);
        steps.add(new Dated(day, this::counter, new Step.CheckFile(check)));
    }

    private void count(int day, InventedPlan.Counted it, boolean both) {
        var left = tally(it.left());
        var arrived = both ? tally(it.arrived()) : Tally.NOT_YET;
        var why = both || left.unknown() ? days.words(it.why()) : "";
        steps.add(new Dated(day, this::counter, new Step.Count(new Counted(it.kind(), left, arrived, why))));
    }

    /** Whoever looks after the tool counts. */
    private PartyId counter() {
        var referent = item.referent();
        return referent == null ? actors.mediator().get() : actors.names().person(referent);
    }

    private static Tally tally(@Nullable Long number) {
        return number == null ? Tally.UNKNOWN : Tally.of(number);
    }

    private void beside(InventedPlan.Way way) {
        var archive = way.archive();
        if (archive != null)
            steps.add(new Dated(
                    archive.day(),
                    this::counter,
                    new Step.KeepArchive(new Archive(
                            days.day(archive.day()), archive.place(), archive.keeper(), archive.sha256()))));
        var aside = way.aside();
        if (aside == null) return;
        add(aside.day(), aside(aside));
        var resumed = aside.resumed();
        if (resumed != null) add(resumed, new Step.Resume());
    }

    private Step aside(InventedPlan.Aside it) {
        var words = days.words(it.words());
        return switch (it.does()) {
            case PAUSE -> new Step.Pause(it.reason(), words, days.day(Objects.requireNonNull(it.back())));
            case ROLL_BACK -> new Step.RollBack(it.reason(), words);
            case KEEP -> new Step.Keep(it.reason(), words);
            case DROP -> new Step.Drop(it.reason(), words);
        };
    }

    private void add(int day, Step step) {
        steps.add(new Dated(day, actors.mediator(), step));
    }
}
