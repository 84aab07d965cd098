package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.Tally;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** A garden whose priorities are chosen, its people, and its plan once there is one: made by {@link Accompanied}. */
public final class Garden {

    public static final String DRIVE = "Google Drive";

    public final Person lucie;
    public final Person yann;
    public final Organisation gardens;
    public final Case file;
    public final WebVisitor volunteer;
    public final WebVisitor mediator;
    private final Accompanied accompanied;
    private final Plans plans;

    Garden(Accompanied accompanied, Plans plans, Neighbours neighbours, Person lucie, Person yann) {
        this.accompanied = accompanied;
        this.plans = plans;
        this.lucie = lucie;
        this.yann = yann;
        gardens = neighbours.association("Les Jardins du Gué", lucie);
        file = accompanied.prioritised(gardens, lucie, yann);
        volunteer = neighbours.signedIn(lucie);
        mediator = neighbours.signedIn(yann);
    }

    public Garden drawn() {
        accompanied.drawn(file, yann);
        return this;
    }

    public Garden accepted() {
        accompanied.accepted(file, lucie, yann);
        return this;
    }

    /** The plan that is drawn is agreed with. */
    public Garden agreed() {
        plans.accept(plan(), lucie.id(), "");
        return this;
    }

    public Plan plan() {
        return plans.of(file.id()).orElseThrow();
    }

    public String planUrl() {
        return file.url() + "/plan";
    }

    public Item item(String tool) {
        return accompanied.item(plan(), tool);
    }

    public String url(String tool) {
        return plan().url(item(tool).id());
    }

    public Taken tried(String tool, Step step) {
        var item = item(tool);
        return plans.take(plan(), item.id(), item.version(), lucie.id(), step);
    }

    public void take(String tool, Step... steps) {
        for (var step : steps)
            if (!(tried(tool, step) instanceof Taken.Done)) throw new AssertionError(tool + ": " + step);
    }

    /** Google Drive as far as this stage, all on one day and without an archive; its account closes thirty days after. */
    public void drive(Stage stage, LocalDate day) {
        take(DRIVE, new Step.ChooseTarget(new Item.Target("Nextcloud", "Sans-nuage"), day));
        take(DRIVE, new Step.NameReferent(lucie.id()));
        for (var next : Stage.Way.LEAVING.stages()) {
            if (next == Stage.TARGET_CHOSEN) continue;
            if (!stage.atLeast(next)) return;
            if (next == Stage.EXPORT_VERIFIED) take(DRIVE, files(Tally.NOT_YET));
            if (next == Stage.IMPORT_VERIFIED) take(DRIVE, files(Tally.of(3211)));
            if (next == Stage.DOUBLE_RUNNING) take(DRIVE, new Step.RunBoth(new Window(day, day.plusDays(21))));
            else take(DRIVE, new Step.Advance(next, next == Stage.CLOSED ? day.plusDays(30) : day));
        }
    }

    public static Step files(Tally arrived) {
        return new Step.Count(new Counted("files", Tally.of(3214), arrived, ""));
    }

    /** Sends a form of an item with the version that it has now. */
    public WebAnswer post(WebVisitor who, String tool, String act, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", "" + item(tool).version()));
        return who.post(url(tool) + "/" + act, all.toArray(String[]::new));
    }
}
