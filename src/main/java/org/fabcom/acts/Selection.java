package org.fabcom.acts;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Which acts one looks at. Withdrawn ones never are among them.
 *
 * @param mediator whose; null for the whole team
 * @param words in the title, the note, the commune or the name of an organisation
 * @param from first and {@code to} last day, both in
 * @param themes codes; at least one of them, or empty
 * @param forms codes; empty for both
 * @param narrowing what else is asked for
 */
public record Selection(
        @Nullable PartyId mediator,
        String words,
        LocalDate from,
        LocalDate to,
        List<String> themes,
        List<String> forms,
        Narrowing narrowing) {

    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    public static final LocalDate END = LocalDate.of(2999, 12, 31);

    /**
     * Places, territories and organisations; what is empty or null asks for nothing.
     *
     * @param places codes
     * @param areas INSEE codes of communes, and codes of departments; {@code "0"} for acts without a commune
     * @param organisations at least one of them was helped
     * @param structure where it was
     * @param tags at least one of them
     * @param holding what is told of the act, one of {@link #HOLDINGS}; empty for whatever
     */
    public record Narrowing(
            List<String> places,
            List<String> areas,
            List<PartyId> organisations,
            @Nullable PartyId structure,
            List<UUID> tags,
            String holding) {

        /** What acts may hold, by code, as conditions on {@code acts.act a}; beside them the answers of people nobody named. */
        private static final Map<String, String> HELD = Map.of(
                "personne", "exists (select from acts.act_person h where h.act = a.id)",
                "structure", "exists (select from acts.act_organisation h where h.act = a.id)",
                "accompagnement", "a.case_file is not null",
                "un-theme", "cardinality(a.themes) = 1",
                "plusieurs-themes", "cardinality(a.themes) > 1");
        /** An answer stands after its question: {@code genre.feminin}; people nobody asked under this one. */
        public static final String UNASKED = "reste";

        public static final Set<String> HOLDINGS = Stream.concat(
                        HELD.keySet().stream(),
                        Stream.of("genre", "age", "statut")
                                .flatMap(it -> Stream.concat(Margins.answers(it).stream(), Stream.of(UNASKED))
                                        .map(answer -> it + "." + answer)))
                .collect(Collectors.toUnmodifiableSet());

        /** Whatever it holds. */
        public Narrowing(
                List<String> places,
                List<String> areas,
                List<PartyId> organisations,
                @Nullable PartyId structure,
                List<UUID> tags) {
            this(places, areas, organisations, structure, tags, "");
        }

        private String held() {
            if (holding.isEmpty()) return "";
            if (!HOLDINGS.contains(holding)) throw new IllegalArgumentException(holding);
            if (HELD.get(holding) instanceof String condition) return " and " + condition;
            var question = "h.act = a.id and h.question = split_part(:holding, '.', 1)";
            return holding.endsWith("." + UNASKED)
                    ? " and a.total > (select coalesce(sum(h.number), 0) from acts.act_margin h where " + question + ")"
                    : " and exists (select from acts.act_margin h where " + question
                            + " and h.answer = split_part(:holding, '.', 2))";
        }

        public static final Narrowing NONE = new Narrowing(List.of(), List.of(), List.of(), null);

        /** Whatever the tags. */
        public Narrowing(
                List<String> places, List<String> areas, List<PartyId> organisations, @Nullable PartyId structure) {
            this(places, areas, organisations, structure, List.of());
        }

        private String where() {
            return (places.isEmpty() ? "" : " and a.place = any (:places)")
                    + (areas.isEmpty()
                            ? ""
                            : " and (coalesce(a.territory, '0') = any (:areas) or a.department = any (:areas))")
                    + (organisations.isEmpty()
                            ? ""
                            : " and exists (select from acts.act_organisation o where o.act = a.id"
                                    + " and o.organisation = any (:organisations))")
                    + (structure == null ? "" : " and a.structure = :structure")
                    + (tags.isEmpty()
                            ? ""
                            : " and exists (select from acts.act_tag w where w.act = a.id and w.tag = any (:tags))")
                    + held();
        }

        /** Areas as a condition on the commune of sums: those of départements by how their codes begin. */
        private String communes() {
            if (areas.isEmpty()) return "";
            boolean overseas = areas.stream().anyMatch(it -> it.matches("9[78]."));
            boolean mainland = areas.stream().anyMatch(it -> it.length() == 2);
            return " and (a.commune = any (:communes)"
                    + (overseas
                            ? " or left(a.commune, 2) in ('97', '98') and left(a.commune, 3) = any (:communes)"
                            : "")
                    + (mainland
                            ? " or left(a.commune, 2) not in ('97', '98') and left(a.commune, 2) = any (:communes)"
                            : "")
                    + ")";
        }

        private Sql.Statement on(Sql.Statement query) {
            var bound = query;
            if (!places.isEmpty()) bound = bound.param("places", places.toArray(String[]::new));
            if (!tags.isEmpty()) bound = bound.param("tags", tags.toArray(UUID[]::new));
            if (holding.contains(".")) bound = bound.param("holding", holding);
            if (!areas.isEmpty())
                bound = bound.param("areas", areas.toArray(String[]::new))
                        .param(
                                "communes",
                                areas.stream()
                                        .map(it -> it.equals("0") ? "" : it)
                                        .toArray(String[]::new));
            if (!organisations.isEmpty())
                bound = bound.param(
                        "organisations",
                        organisations.stream().map(PartyId::value).toArray(UUID[]::new));
            return structure == null ? bound : bound.param("structure", structure.value());
        }
    }

    /** All acts between two days. */
    public static Selection between(@Nullable PartyId mediator, LocalDate from, LocalDate to) {
        return new Selection(mediator, "", from, to, List.of(), List.of(), Narrowing.NONE);
    }

    /** Whose acts; null for the whole team. */
    public Selection by(@Nullable PartyId other) {
        return new Selection(other, words, from, to, themes, forms, narrowing);
    }

    public Selection withForms(List<String> others) {
        return new Selection(mediator, words, from, to, themes, others, narrowing);
    }

    public Selection withoutThemes() {
        return new Selection(mediator, words, from, to, List.of(), forms, narrowing);
    }

    public Selection in(Narrowing other) {
        return new Selection(mediator, words, from, to, themes, forms, other);
    }

    /** Wherever it was. */
    public Selection anyStructure() {
        return in(new Narrowing(
                narrowing.places(),
                narrowing.areas(),
                narrowing.organisations(),
                null,
                narrowing.tags(),
                narrowing.holding()));
    }

    /** The same at another time. */
    public Selection during(LocalDate first, LocalDate last) {
        return new Selection(mediator, words, first, last, themes, forms, narrowing);
    }

    /** True if nothing but a time and a mediator is asked for: figures of the team answer. */
    public boolean onlyPeriod() {
        return words.isBlank() && themes.isEmpty() && forms.isEmpty() && narrowing.equals(Narrowing.NONE);
    }

    /** True if nothing at all is asked for: all acts of the team. */
    public boolean everything() {
        return mediator == null && onlyPeriod() && always();
    }

    private boolean always() {
        return from.equals(BEGINNING) && to.equals(END);
    }

    /** True if nothing is asked for but what stands in the sums of days and months: {@link #cells} is what they are asked. */
    public boolean kept() {
        return words.isBlank()
                && narrowing.equals(new Narrowing(narrowing.places(), narrowing.areas(), List.of(), null, List.of()));
    }

    /** The condition on sums {@code a} of days or months, whichever these are. */
    public String cells() {
        return (mediator == null ? "" : " and a.mediator = :mediator")
                + (themes.isEmpty() ? "" : " and a.themes && :themes::text[]")
                + (forms.isEmpty() ? "" : " and a.form = any (:forms)")
                + (narrowing.places().isEmpty() ? "" : " and a.place = any (:places)")
                + narrowing.communes();
    }

    /** The condition on {@code acts.act a}. */
    public String where() {
        return " where a.withdrawn_at is null"
                + (always() ? "" : " and a.day between :from and :to")
                + (mediator == null ? "" : " and a.mediator = :mediator")
                + (themes.isEmpty() ? "" : " and a.themes && :themes::text[]")
                + (forms.isEmpty() ? "" : " and a.form = any (:forms)")
                + narrowing.where()
                + (words.isBlank() ? "" : """
                         and (a.title ilike :words or a.note ilike :words or a.commune ilike :words or exists (
                            select from acts.act_organisation o join people.party_card n on n.id = o.organisation
                            where o.act = a.id and n.name ilike :words))
                        """);
    }

    public Sql.Statement on(Sql.Statement query) {
        var bound = narrowing.on(query.param("from", from, "to", to));
        if (mediator != null) bound = bound.param("mediator", mediator.value());
        if (!themes.isEmpty()) bound = bound.param("themes", themes.toArray(String[]::new));
        if (!forms.isEmpty()) bound = bound.param("forms", forms.toArray(String[]::new));
        return words.isBlank() ? bound : bound.param("words", like());
    }

    private String like() {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
