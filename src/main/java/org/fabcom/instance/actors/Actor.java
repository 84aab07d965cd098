package org.fabcom.instance.actors;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.people.communes.Commune;

/**
 * An organisation as it shows itself.
 *
 * @param crafts codes of {@link Craft} and words of its own
 * @param shown which lists of other rooms it shows
 */
public record Actor(
        PartyId organisation, String name, Commune commune, Said said, boolean published, Instant saidAt, int version) {

    public static final String PATH = "/qui-fait-quoi";

    /** What it says of itself. */
    public record Said(String words, String site, List<String> crafts, String offers, String needs, Set<Topic> shown) {

        static final Said NOTHING = new Said("", "", List.of(), "", "", Set.of());

        public Said {
            crafts = List.copyOf(crafts);
            shown = Set.copyOf(shown);
        }
    }

    public String url() {
        return PATH + "/" + organisation;
    }
}
