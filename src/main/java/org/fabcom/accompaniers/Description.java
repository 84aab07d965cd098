package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themselves as an accompanier. What is not said is empty or null, and shown as unknown.
 *
 * @param until last day of a limited or full availability
 * @param tags skills in words of one's own
 * @param tools software they know
 */
public record Description(
        String words,
        String site,
        Availability availability,
        @Nullable LocalDate until,
        Area area,
        Set<UUID> skills,
        List<String> tags,
        Set<SheetId> tools,
        List<Price> prices,
        Usual usual) {

    /** Where they are, the further communes and departments where they go, and whether they accompany from afar. */
    public record Area(@Nullable Commune base, Set<String> communes, Set<String> departments, boolean remote) {

        static final Area NOWHERE = new Area(null, Set.of(), Set.of(), false);

        public Area {
            communes = Set.copyOf(new TreeSet<>(communes));
            departments = Set.copyOf(new TreeSet<>(departments));
        }
    }

    /**
     * What an accompaniment usually takes: money, time of both sides, things. Three measures, never added up.
     *
     * @param theirs minutes of whoever accompanies
     * @param yours minutes of the organisation that is accompanied
     */
    public record Usual(
            @Nullable Long centsLeast,
            @Nullable Long centsMost,
            @Nullable Integer theirs,
            @Nullable Integer yours,
            String resources) {

        public static final Usual UNSAID = new Usual(null, null, null, null, "");

        public Usual {
            if (centsLeast != null && centsMost != null && centsMost < centsLeast)
                throw new IllegalArgumentException("least and most");
        }
    }

    static final Description SILENT = new Description(
            "", "", Availability.UNKNOWN, null, Area.NOWHERE, Set.of(), List.of(), Set.of(), List.of(), Usual.UNSAID);

    public Description {
        boolean bounded = availability == Availability.LIMITED || availability == Availability.FULL;
        if (until != null && !bounded) throw new IllegalArgumentException("until when of nothing");
        skills = Set.copyOf(skills);
        tags = List.copyOf(tags);
        tools = Set.copyOf(tools);
        prices = List.copyOf(prices);
    }
}
