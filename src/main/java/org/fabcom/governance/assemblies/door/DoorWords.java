package org.fabcom.governance.assemblies.door;

import module java.base;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.kernel.Days;
import org.fabcom.web.Page;

/** Where a voice is, in words. */
final class DoorWords {

    private DoorWords() {}

    static String note(Voice it, Presence presence, Page page) {
        var stay = presence.stays().get(it.place());
        if (stay != null && stay.left() == null)
            return page.t(stay.afar() ? "governance.here.afar" : "governance.here.room", hour(stay.arrived(), page));
        var proxy = presence.proxy(it);
        if (proxy != null)
            return page.t(
                    presence.represented(it) ? "governance.here.carried" : "governance.here.given", proxy.holderName());
        var left = stay == null ? null : stay.left();
        return left == null ? "" : page.t("governance.here.left", hour(left, page));
    }

    /** « 15 h 42 ». */
    static String hour(Instant at, Page page) {
        var time = at.atZone(Days.ZONE);
        return page.t("governance.hour", time.getHour(), "%02d".formatted(time.getMinute()));
    }
}
