package org.fabcom.instance.actors;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** Trades and relations in words. */
final class ActorWords {

    private ActorWords() {}

    static String craft(String craft, Page page) {
        return Craft.known(craft) ? page.t("actors.craft." + craft) : craft;
    }

    static String crafts(List<String> crafts, Page page) {
        return crafts.stream().map(it -> craft(it, page)).collect(Collectors.joining(" · "));
    }

    /** Where it stands, to one of its sides. */
    static String state(Relation it, PartyId side, Page page) {
        var refused = it.refusedAt();
        var over = it.endedOn();
        if (refused != null) return refused(it, page.shortDate(refused), page);
        if (over != null) return page.t("actors.until", page.shortDate(over));
        if (it.holds()) return page.t("actors.holds");
        return page.t(it.asked().equals(side) ? "actors.asked" : "actors.waits");
    }

    /** By which side; older ones do not say it. */
    private static String refused(Relation it, String on, Page page) {
        var by = it.refusedFor();
        if (by == null) return page.t("actors.refused.on", on);
        return page.t(by.equals(it.asked()) ? "actors.refused.by" : "actors.taken.back.by", it.name(by), on);
    }

    /** « A fédère B »: from one side to the other. */
    static String sentence(Relation it, Page page) {
        return page.t("actors.relation." + it.kind() + ".words", it.fromName(), it.toName());
    }
}
