package org.fabcom.plan.way;

import module java.base;
import org.fabcom.plan.way.Course.Aside;
import org.fabcom.plan.way.Course.Window;

/** What an item becomes by a step that nothing refuses. */
final class Moves {

    private Moves() {}

    static Item after(Item item, Step step, Around around) {
        var course = item.course();
        var today = around.today();
        return switch (step) {
            case Step.ChooseTarget it -> item.going(it.target(), course.at(Stage.TARGET_CHOSEN, it.on()));
            case Step.Advance it -> item.with(course.at(it.to(), it.on()));
            case Step.RunBoth it ->
                item.with(course.at(Stage.DOUBLE_RUNNING, it.window().from()).running(it.window()));
            case Step.MoveEnd it -> item.with(course.running(until(course, it.to())));
            case Step.NothingToCarry it -> nothingToCarry(item, it);
            case Step.Count it -> item.counting(it.counted());
            case Step.KeepArchive it -> item.archived(it.archive());
            case Step.DeleteOld it -> item.with(course.deleted(it.on()));
            case Step.Pause it ->
                item.with(course.aside(ItemStanding.PAUSED, new Aside(it.reason(), it.text(), today, it.resumeOn())));
            case Step.Resume it -> item.with(course.back());
            case Step.RollBack it ->
                item.with(course.aside(ItemStanding.ROLLED_BACK, new Aside(it.reason(), it.text(), today, null)));
            case Step.Restart it -> item.afresh();
            case Step.Keep it ->
                item.with(course.aside(ItemStanding.KEPT, new Aside(it.reason(), it.text(), today, null)));
            case Step.Drop it ->
                item.with(course.aside(ItemStanding.DROPPED, new Aside(it.reason(), it.text(), today, null)));
            case Step.SaySpent it -> item.costing(it.spent());
            case Step.NameReferent it -> item.followedBy(it.person());
            case Step.SayFiscalClosing it -> item.closingAccounts(it.on());
            case Step.CheckFile it -> item.with(course);
            case Step.Waive it -> item.with(course);
        };
    }

    private static Window until(Course course, LocalDate to) {
        var window = course.window();
        if (window == null) throw new IllegalStateException("no window");
        return new Window(window.from(), to);
    }

    /** All the stages of the export and the import on one day, with nothing counted on either side. */
    private static Item nothingToCarry(Item item, Step.NothingToCarry step) {
        var course = item.course();
        for (var stage : Stage.values())
            if (stage.compareTo(Stage.SPACE_OPENED) > 0 && stage.compareTo(Stage.DOUBLE_RUNNING) < 0)
                course = course.at(stage, step.on());
        return item.with(course)
                .counting(new Counted(step.kind(), Tally.of(0), Tally.of(0), step.why()))
                .asOne(item.version() + 1);
    }
}
