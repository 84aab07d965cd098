package org.fabcom.plan.item;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemView.WayView;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.web.Page;

/** What may be done with an item beside its next step, each with its page. */
record WaysBeside(Laid laid, Item item, Page page, Wording wording) {

    WaysBeside(Laid laid, Page page, Wording wording) {
        this(laid, laid.item(), page, wording);
    }

    List<WayView> all() {
        var ways = new ArrayList<WayView>();
        boolean nothingThere = !item.subject().history() && item.stage() == Stage.SPACE_OPENED && !item.finished();
        if (nothingThere && item.moving()) ways.add(way("rien", "plan.nothing.do", "soft", "check"));
        if (item.moving() && !item.finished()) ways.add(way("pause", "plan.pause.do", "soft", "pause"));
        if (mayKeep()) ways.add(way("garder", "plan.keep.do", item.moving() ? "quiet" : "soft", "hand"));
        if (mayTurnBack()) ways.add(way("retour", "plan.back.do", "quiet", "undo-2"));
        if (mayDrop()) ways.add(way("retirer", "plan.drop.do", "quiet", "trash-2"));
        if (item.stage() == Stage.DOUBLE_RUNNING && item.moving())
            ways.add(way("fin", "plan.window.move", "quiet", "calendar"));
        return ways;
    }

    /** A tool is kept, not somebody’s hold on it. */
    private boolean mayKeep() {
        if (item.subject().regains() || item.finished()) return false;
        return item.standing() == ItemStanding.ROLLED_BACK || item.moving() && item.stage() == Stage.TO_STUDY;
    }

    /** An account can be given up before anybody was asked for it, not once it is there again. */
    private boolean mayTurnBack() {
        if (item.subject().regains()) return item.underWay();
        return item.standing() == ItemStanding.PAUSED || item.moving() && item.stage() != Stage.TO_STUDY;
    }

    /** Those who accompany, as long as nothing was done about it. */
    boolean mayDrop() {
        return CaseAccess.staff(page.visitor(), laid.file())
                && item.obstacles(new Step.Drop(Reason.BY_MISTAKE, "?"), laid.around())
                        .isEmpty();
    }

    WayView way(String path, String key, String kind, String icon) {
        return new WayView(
                laid.url() + "/" + path,
                page.t(wording.of(key, item, page), wording.about(item, page)),
                false,
                kind,
                icon);
    }
}
