package org.fabcom.instance.actors;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Commune;
import org.fabcom.people.actors.Showing.Topic;

/**
 * An organisation as it shows itself.
 *
 * @param crafts codes of {@link Craft} and words of its own
 * @param shown which lists of other rooms it shows
 */
record Actor(
        PartyId organisation, String name, Commune commune, Said said, boolean published, Instant saidAt, int version) {

    static final String PATH = "/qui-fait-quoi";

    /** What it says of itself. */
    record Said(String words, String site, List<String> crafts, String offers, String needs, Set<Topic> shown) {

        static final Said NOTHING = new Said("", "", List.of(), "", "", Set.of());

        Said {
            crafts = List.copyOf(crafts);
            shown = Set.copyOf(shown);
        }
    }

    String url() {
        return PATH + "/" + organisation;
    }
}
