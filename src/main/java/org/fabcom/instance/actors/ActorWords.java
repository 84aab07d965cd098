package org.fabcom.instance.actors;

import java.util.List;
import java.util.stream.Collectors;
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

    /** « A fédère B »: from one side to the other. */
    static String sentence(Relation it, Page page) {
        return page.t("actors.relation." + it.kind() + ".words", it.fromName(), it.toName());
    }
}
