package org.fabcom.plan.item;

import module java.base;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.web.Page;
import org.fabcom.web.look.StepView;
import org.fabcom.web.look.StepView.State;

/** The way of an item: what is behind with its day, what is now, what is to come. */
record Trail(Laid laid, Item item, Page page, Wording wording) {

    Trail(Laid laid, Page page, Wording wording) {
        this(laid, laid.item(), page, wording);
    }

    List<StepView> steps() {
        var steps = new ArrayList<StepView>();
        for (var stage : item.subject().way().stages())
            steps.add(new StepView(state(stage), wording.stage(stage, item, page), note(stage)));
        return steps;
    }

    /** Two stages last: there the step is now; the others are done once reached, and the next one is now. */
    private State state(Stage stage) {
        boolean lasting = item.stage() == Stage.DOUBLE_RUNNING || item.stage() == Stage.READ_ONLY;
        boolean here = stage == (lasting ? item.stage() : item.next().orElse(null));
        if (here) return stopped() ? State.STOPPED : State.NOW;
        return item.stage().atLeast(stage) ? State.DONE : State.NEXT;
    }

    private boolean stopped() {
        return item.standing() == ItemStanding.ROLLED_BACK || item.standing() == ItemStanding.KEPT || item.dropped();
    }

    private String note(Stage stage) {
        var parts = new ArrayList<String>();
        var day = item.course().on(stage);
        var window = item.course().window();
        var target = item.target();
        if (stage == Stage.TARGET_CHOSEN && target != null)
            parts.add(
                    target.host().isBlank()
                            ? target.software()
                            : page.t("plan.target.at", target.software(), target.host()));
        if (stage == Stage.DOUBLE_RUNNING && window != null)
            parts.add(page.t("plan.window.until", wording.day(window.to(), laid.around(), page)));
        else day.ifPresent(it -> parts.add(wording.day(it, laid.around(), page)));
        if (stage == Stage.EXPORT_VERIFIED && day.isPresent()) counted(true, parts);
        if (stage == Stage.IMPORT_VERIFIED && day.isPresent()) counted(false, parts);
        if (stage == Stage.READ_ONLY && day.isEmpty()) parts.add(page.t("plan.readonly.days", Item.READ_ONLY_DAYS));
        return String.join(" · ", parts);
    }

    private void counted(boolean left, List<String> parts) {
        item.counts().stream()
                .filter(it -> (left ? it.exported() : it.imported()).known())
                .findFirst()
                .ifPresent(it -> {
                    var number = (left ? it.exported() : it.imported()).number();
                    if (number != null)
                        parts.add(page.t(
                                "plan.count.some",
                                page.number(number),
                                wording.kind(it.kind(), page).toLowerCase(page.locale())));
                });
    }
}
