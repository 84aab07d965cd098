package org.fabcom.acts.tags;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What acts may bear: a word of the team’s own or of a funder, with goals for a time.
 *
 * @param mediators whose acts the goals count, together; none: the team’s
 */
public record Tag(UUID id, Described described, Set<PartyId> mediators, boolean closed, int version) {

    private static final int MOST = 1_000_000;

    public Tag {
        mediators = Set.copyOf(mediators);
    }

    /**
     * What is said of it; a goal that is null was not planned.
     *
     * @param funder empty for the team’s own
     */
    record Described(
            String name,
            String funder,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer acts,
            @Nullable Integer hours,
            @Nullable Integer people,
            @Nullable Integer workshops,
            @Nullable Integer organisations) {}

    static final Field<Described, String> NAME = Field.of("nom", "name", "acts.tag.name", line(2, 80), Described::name)
            .required("acts.tag.name.missing")
            .wrong("acts.tag.name.missing");
    static final Field<Described, String> FUNDER = Field.of(
                    "financeur", "funder", "acts.tag.funder", line(0, 120), Described::funder)
            .help("acts.tag.funder.help");
    static final Field<Described, @Nullable LocalDate> FROM =
            Field.of("du", "from_day", "acts.tag.from", day(), Described::from);
    static final Field<Described, @Nullable LocalDate> TO =
            Field.of("au", "to_day", "acts.tag.to", day(), Described::to);
    private static final Field<Described, @Nullable Integer> ACTS = goal("actes", Measure.ACTS, Described::acts);
    private static final Field<Described, @Nullable Integer> HOURS = goal("heures", Measure.HOURS, Described::hours);
    private static final Field<Described, @Nullable Integer> PEOPLE =
            goal("presences", Measure.PEOPLE, Described::people);
    private static final Field<Described, @Nullable Integer> WORKSHOPS =
            goal("ateliers", Measure.WORKSHOPS, Described::workshops);

    private static final Field<Described, @Nullable Integer> ORGANISATIONS =
            goal("structures", Measure.ORGANISATIONS, Described::organisations);
    static final Fields<Described> FIELDS = Fields.of(
            List.of(NAME, FUNDER, FROM, TO, ACTS, HOURS, PEOPLE, WORKSHOPS, ORGANISATIONS),
            said -> new Described(
                    said.get(NAME),
                    said.get(FUNDER),
                    said.get(FROM),
                    said.get(TO),
                    said.get(ACTS),
                    said.get(HOURS),
                    said.get(PEOPLE),
                    said.get(WORKSHOPS),
                    said.get(ORGANISATIONS)));

    /** What a goal counts. */
    public enum Measure {
        ACTS,
        HOURS,
        PEOPLE,
        WORKSHOPS,
        ORGANISATIONS
    }

    private static Field<Described, @Nullable Integer> goal(
            String name, Measure measure, Function<Described, @Nullable Integer> of) {
        var column = measure.name().toLowerCase(Locale.ROOT);
        return Field.of(name, column, "acts.tag.goal." + measure, number(1, MOST), of)
                .wrong("acts.tag.goal.wrong");
    }

    /** « Atelier (Département) », or the name alone. */
    public String label() {
        return described.funder().isEmpty() ? described.name() : described.name() + " (" + described.funder() + ")";
    }
}
