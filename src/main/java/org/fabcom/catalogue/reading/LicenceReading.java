package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.catalogue.licences.Licence;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.catalogue.reading.SheetView.Chip;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the licence of a sheet reads: free or not, who approves it, and what is not clear about it (C16 to C18). */
@Component
record LicenceReading(Licences licences) {

    SheetView.@Nullable Licence of(Merged merged, LocalDate today) {
        var given = merged.values().licence();
        if (given == null) return null;
        var ids = ids(given);
        var found = ids.stream().map(licences::find).flatMap(Optional::stream).toList();
        return new SheetView.Licence(
                given,
                chip(licences.freeness(given), given),
                found.size() == ids.size() ? approval(found) : "none",
                found.stream().anyMatch(Licence::deprecated),
                given.contains(",") || given.contains(" / "),
                line(merged, given, today));
    }

    static Chip chip(Freeness freeness, @Nullable String licence) {
        return switch (freeness) {
            case FREE -> new Chip("good", "catalogue.freeness.free", licence == null ? "" : licence);
            case VISIBLE -> new Chip("care", "catalogue.freeness.visible", licence == null ? "" : licence);
            case CLOSED -> new Chip("neutral", "catalogue.freeness.closed", "");
            case UNKNOWN -> new Chip("unknown", "catalogue.freeness.unknown", licence == null ? "" : licence);
        };
    }

    private static List<String> ids(String given) {
        return List.of(given.replaceAll("(?i) WITH \\S+", "")
                .replaceAll("[()+]", " ")
                .strip()
                .split("(?i)\\s+(?:AND|OR)\\s+|\\s*,\\s*"));
    }

    private static String approval(List<Licence> all) {
        boolean osi = all.stream().allMatch(Licence::osi);
        boolean fsf = all.stream().allMatch(it -> Boolean.TRUE.equals(it.fsf()));
        if (osi && fsf) return "both";
        return osi ? "osi" : fsf ? "fsf" : "no";
    }

    private static @Nullable Line line(Merged merged, String given, LocalDate today) {
        var record = merged.origin(Draft::licence);
        if (record == null || record.draft().licenceSource() == null) return null;
        var source = record.draft().licenceSource();
        return new Line(
                given,
                source.title(),
                source.url(),
                record.readOn(),
                null,
                record.readOn().isBefore(today.minusMonths(12)),
                true,
                null,
                null,
                Precision.DAY,
                Precision.DAY);
    }
}
