package org.fabcom.accompaniers.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fabcom.accompaniers.Accompanier;
import org.fabcom.accompaniers.Availability;

/** A filter of the directory: its name in the address, and the column of {@link Directory} that holds its one value or several. */
enum Facet {
    AVAILABILITY("dispo", "available", false),
    WHO("qui", "who", false),
    PRICE("tarif", "prices", true),
    SKILL("savoir-faire", "skills", true),
    TOOL("outil", "tools", true);

    private final String key;
    private final String column;
    private final boolean several;

    Facet(String key, String column, boolean several) {
        this.key = key;
        this.column = column;
        this.several = several;
    }

    String key() {
        return key;
    }

    /** Its values in their order, if they are always the same. */
    List<String> fixed() {
        return switch (this) {
            case AVAILABILITY ->
                Arrays.stream(Availability.values()).map(Enum::name).toList();
            case WHO -> Arrays.stream(Accompanier.Kind.values()).map(Enum::name).toList();
            case PRICE -> List.of("FREE", Entry.SOLIDARITY, "HOUR", "HALF_DAY", "DAY", "FLAT", Entry.NONE);
            case SKILL, TOOL -> List.of();
        };
    }

    /** True of a row that has one of the chosen values, or if none is chosen; the parameter is called like the filter. */
    private String answers() {
        var chosen = ":" + name() + "::text[]";
        return "(cardinality(" + chosen + ") = 0 or " + column + (several ? " && " + chosen : " = any (" + chosen + ")")
                + ")";
    }

    /** True of a row that answers all filters but this one. */
    String others() {
        return Arrays.stream(values())
                .filter(it -> it != this)
                .map(Facet::answers)
                .collect(Collectors.joining(" and "));
    }

    static String all() {
        return Arrays.stream(values()).map(Facet::answers).collect(Collectors.joining(" and "));
    }

    /** How many rows of {@code said} each value would leave, with the other filters kept. */
    String counts(String where) {
        var from = several ? "said cross join unnest(" + column + ") as one (value)" : "said";
        return "select '" + name() + "' as facet, " + (several ? "one.value" : column)
                + " as value, count(*) as n from " + from + " where " + where + " and " + others() + " group by 2";
    }
}
