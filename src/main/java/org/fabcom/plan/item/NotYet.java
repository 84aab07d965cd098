package org.fabcom.plan.item;

import module java.base;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemView.NotYetView;
import org.fabcom.plan.item.ItemView.WayView;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Page;

/** What cannot be done yet, why, and when or by what it will be: closing the old account, deleting what it held. */
record NotYet(Laid laid, Item item, Page page, Wording wording) {

    NotYet(Laid laid, Page page, Wording wording) {
        this(laid, laid.item(), page, wording);
    }

    List<NotYetView> views() {
        var views = new ArrayList<NotYetView>();
        if (item.subject().way() == Stage.Way.SETTING_UP
                || item.stage() == Stage.CLOSED
                || !item.moving()
                || !laid.open()) return views;
        var today = laid.around().today();
        var closing = item.obstacles(new Step.Advance(Stage.CLOSED, today), laid.around());
        if (!closing.isEmpty()) views.add(closing(closing));
        if (item.course().deletedOn() == null && item.subject().history()) views.add(deleting());
        return views;
    }

    private NotYetView closing(List<StepRefusal> obstacles) {
        return new NotYetView(
                page.t("plan.notyet.close", item.subject().tool()), reasons(obstacles), when(obstacles), List.of());
    }

    private NotYetView deleting() {
        var obstacles = item.obstacles(new Step.DeleteOld(laid.around().today()), laid.around());
        var title = page.t("plan.notyet.delete", item.subject().tool());
        if (obstacles.isEmpty())
            return new NotYetView(
                    title,
                    List.of(page.t("plan.delete.ready")),
                    "",
                    List.of(new WayView(laid.url() + "/supprimer", page.t("plan.delete.do"), true, "soft", "trash-2")));
        boolean archive = item.archive() == null && item.stage().atLeast(Stage.EXPORT_RECEIVED);
        return archive
                ? new NotYetView(
                        title,
                        List.of(page.t("plan.refused.NoArchive")),
                        "",
                        List.of(new WayView(
                                laid.url() + "/archive", page.t("plan.archive.do"), false, "soft", "upload")))
                : new NotYetView(title, reasons(obstacles), when(obstacles), List.of());
    }

    /** The stage is said by the way itself: here only what is missing, the nearest first; what follows from it is left out. */
    private List<String> reasons(List<StepRefusal> obstacles) {
        boolean unverified = obstacles.contains(new StepRefusal.ImportNotVerified());
        boolean unswitched = obstacles.contains(new StepRefusal.NotSwitched());
        var reasons = obstacles.stream()
                .filter(it -> switch (it) {
                    case StepRefusal.NotFromHere far -> false;
                    case StepRefusal.PlanNotAccepted later -> false;
                    case StepRefusal.NotSwitched later -> !unverified;
                    case StepRefusal.StillReadable later -> !unverified && !unswitched;
                    case StepRefusal.NoArchive later -> item.stage().atLeast(Stage.EXPORT_RECEIVED);
                    default -> true;
                })
                .toList();
        return wording.refusals(reasons.isEmpty() ? obstacles : reasons, item, page);
    }

    private String when(List<StepRefusal> obstacles) {
        var from = item.closingFrom(laid.around().today());
        if (from.isPresent()) return page.t("plan.notyet.after", wording.day(from.get(), laid.around(), page));
        return obstacles.contains(new StepRefusal.ImportNotVerified())
                ? page.t("plan.notyet.import")
                : page.t("plan.notyet.switch");
    }
}
