package org.fabcom.instance.actors;

import static org.fabcom.web.field.Kinds.several;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.people.communes.Commune;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Kinds;

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

        static final Field<Said, String> WORDS =
                text("mots", "words", 1000, Said::words).rows(3);
        static final Field<Said, String> SITE = Field.of(
                        "site", "site", "actors.form.site", Kinds.site(300), Said::site)
                .inputmode("url");
        /** Ticked in a list, and typed beside it. */
        static final Field<Said, List<String>> CRAFTS =
                Field.byHand(List.of("crafts"), row -> Rows.texts(row, "crafts"), List::of, Said::crafts);

        static final Field<Said, String> OFFERS = text("propose", "offers", 600, Said::offers);
        static final Field<Said, String> NEEDS = text("cherche", "needs", 600, Said::needs);
        static final Field<Said, Set<Topic>> SHOWN = Field.of(
                        "montrer", "shown", "actors.form.show", several(Topic.class, Enum::name), Said::shown)
                .codes("actors.show.");

        static final Fields<Said> ALL = Fields.of(
                List.of(CRAFTS, WORDS, SITE, OFFERS, NEEDS, SHOWN),
                it -> new Said(
                        it.get(WORDS), it.get(SITE), it.get(CRAFTS), it.get(OFFERS), it.get(NEEDS), it.get(SHOWN)));

        public Said {
            crafts = List.copyOf(crafts);
            shown = Set.copyOf(shown);
        }

        private static Field<Said, String> text(String name, String column, int longest, Function<Said, String> of) {
            return Field.of(name, column, "actors.form." + column, Kinds.text(longest), of)
                    .wrong("actors.long")
                    .rows(2);
        }
    }

    public String url() {
        return PATH + "/" + organisation;
    }
}
