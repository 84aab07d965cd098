package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.choosing.Choice;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.catalogue.pictures.SheetPicture;
import org.fabcom.web.Page;
import org.fabcom.web.found.Thing;
import org.jspecify.annotations.Nullable;

/**
 * The page of a sheet. {@code licence} is null for a service without one; {@code unknown} names what no source says.
 *
 * @param reviewed whether people may take stock of their tools here
 * @param filled how many of the {@code fields} that describe such a sheet have a value
 */
public record SheetView(
        Sheet sheet,
        @Nullable Licence licence,
        List<Offer> offers,
        List<Drawer> drawers,
        List<String> unknown,
        List<Line> changes,
        long changesInFiveYears,
        @Nullable Line closed,
        List<Replacement> replacements,
        List<Replaced> replaced,
        List<Field> provenance,
        List<Origin> origins,
        int filled,
        int fields,
        @Nullable SheetPicture picture,
        Effort effort,
        boolean reviewed) {

    /** How the words of a chip are written: see {@link Chip#label}. */
    static final String COUNTRY = "country";

    static final String MONEY = "money";
    static final String METRIC = "editing.metric.";

    /** Hosts that are read without opening anything; more are folded. */
    public static final int FIRST_HOSTS = 4;

    /** What machines read of it (schema.org). */
    public Thing about(Page page) {
        return Thing.of("SoftwareApplication")
                .with("name", sheet.name())
                .with("description", sheet.summary())
                .with("url", sheet.site())
                .with("applicationCategory", sheet.usage())
                .with("operatingSystem", String.join(", ", sheet.platforms()))
                .with("license", sheet.licence())
                .with("mainEntityOfPage", page.absolute(sheet.url()));
    }

    /** It in a line, for search engines; null where nobody said anything of it. */
    public @Nullable String line() {
        return sheet.summary() == null ? null : sheet.name() + " · " + sheet.summary();
    }

    /**
     * A sentence with its page and dates: {@code on} is that of a change, {@code asOf} the one that the page itself gives.
     * Who speaks there ({@code rank}) is null where nobody said so: the word of a list, a licence.
     */
    public record Line(
            String text,
            String source,
            String url,
            LocalDate read,
            @Nullable LocalDate on,
            boolean stale,
            boolean verified,
            @Nullable LocalDate asOf,
            Fact.@Nullable Rank rank,
            Precision onTo,
            Precision asOfTo) {

        public static Line of(Fact fact, LocalDate today) {
            return new Line(
                    fact.text(),
                    fact.source().title(),
                    fact.source().url(),
                    fact.readOn(),
                    fact.happenedOn(),
                    fact.stale(today),
                    fact.verified(),
                    fact.asOf(),
                    fact.source().rank(),
                    fact.happenedTo(),
                    fact.asOfTo());
        }
    }

    /**
     * What is known about one thing: a message key for its name, and a chip that says it in a word, if it can be. {@code
     * disputed} when two of its facts contradict each other and nobody has settled it (A4). {@code weak} when none of them may
     * be said first.
     */
    public record Drawer(String about, @Nullable Chip chip, List<Line> lines, boolean disputed, boolean weak) {}

    /** A message key, or words as they are; {@code kind} is that of the chip fragment. */
    public record Chip(String kind, @Nullable String key, String words) {

        /** In the reader's language. */
        public String label(Page page) {
            if (key == null) return words;
            if (key.equals(COUNTRY)) return page.formats().country(words);
            if (key.equals(MONEY)) return money(page);
            if (key.startsWith(METRIC)) return page.number(Long.parseLong(words)) + " " + page.t(key);
            if (key.equals("catalogue.pitfalls") || key.startsWith("catalogue.chip."))
                return page.t(key, Integer.valueOf(words));
            return page.t(key) + (words.isEmpty() ? "" : " · " + words);
        }

        private String money(Page page) {
            var said = words.split(" ");
            var money = page.money(Long.parseLong(said[0]), said[1]);
            for (int i = 2; i < said.length; i++)
                if (page.has("catalogue.per." + said[i])) money += " " + page.t("catalogue.per." + said[i]);
            return money;
        }
    }

    /** How a licence reads. {@code approval}: both, osi, fsf, no or none. */
    public record Licence(
            String given,
            Chip chip,
            String approval,
            boolean deprecated,
            boolean doubtful,
            @Nullable Line line) {}

    /** A commons that replaces this service, with the sources that say so; {@code choice} if it is the one that we would take first. */
    public record Replacement(
            Sheet commons,
            Chip chip,
            long open,
            long offers,
            List<Line> claims,
            @Nullable Choice choice) {}

    /** Something that this commons replaces: with its page, if it has one. */
    public record Replaced(String name, @Nullable String url, Line claim) {}

    /** Where a field's value comes from. */
    public record Field(
            String name,
            @Nullable String value,
            @Nullable String source,
            @Nullable LocalDate read) {}

    /** A source of this sheet, and the licence of its data. */
    public record Origin(String source, String localId, LocalDate read) {}
}
