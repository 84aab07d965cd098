package org.fabcom.catalogue.reading;

import module java.base;
import org.fabcom.catalogue.Alternative;
import org.fabcom.catalogue.Alternatives;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Merged;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.SourceRecords;
import org.fabcom.catalogue.choosing.Choice;
import org.fabcom.catalogue.choosing.FirstChoices;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.catalogue.efforts.Efforts;
import org.fabcom.catalogue.pictures.SheetPictures;
import org.fabcom.catalogue.reading.SheetView.Line;
import org.fabcom.catalogue.reading.SheetView.Replaced;
import org.fabcom.catalogue.reading.SheetView.Replacement;
import org.fabcom.kernel.Fold;
import org.fabcom.web.access.Doors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers all that is known of a sheet, in a fixed number of questions to the database. */
@Component
record SheetReading(
        Facts facts,
        Offers offers,
        Alternatives alternatives,
        SourceRecords records,
        Sheets sheets,
        LicenceReading licences,
        SheetPictures pictures,
        FirstChoices choices,
        List<Efforts> efforts,
        Doors doors,
        Clock clock) {

    private static final String POINT = "/faire-le-point";

    SheetView of(Sheet sheet) {
        var today = LocalDate.now(clock);
        var known = facts.of(sheet.id());
        var merged = Merged.of(records.of(sheet.id()));
        var drawers = new Drawers(sheet.commons(), known, today, Contradictions.about(known));
        var fields = Provenance.of(merged);
        return new SheetView(
                sheet,
                licences.of(merged, today),
                offers.of(List.of(sheet.id())).getOrDefault(sheet.id(), List.of()),
                drawers.known(),
                drawers.unknown(),
                lines(known, "change", today),
                known.stream()
                        .filter(it -> it.about().equals("change"))
                        .filter(it -> it.happenedOn() != null && it.happenedOn().isAfter(today.minusYears(5)))
                        .count(),
                known.stream()
                        .filter(it -> it.about().equals("closed") && it.headline())
                        .findFirst()
                        .map(it -> Line.of(it, today))
                        .orElse(null),
                replacements(sheet, today),
                replaced(sheet, today),
                fields,
                merged.records().stream()
                        .map(it -> new SheetView.Origin(it.source(), it.localId(), it.readOn()))
                        .toList(),
                (int) fields.stream().filter(it -> it.value() != null).count(),
                fields.size(),
                pictures.of(sheet.id()).orElse(null),
                effort(sheet),
                doors.open(POINT));
    }

    private Effort effort(Sheet sheet) {
        var asked = sheet.commons() ? List.of(sheet) : List.<Sheet>of();
        return Efforts.of(efforts, asked).getOrDefault(sheet.slug(), Effort.UNKNOWN);
    }

    private static List<Line> lines(List<Fact> known, String about, LocalDate today) {
        return known.stream()
                .filter(it -> it.about().equals(about))
                .map(it -> Line.of(it, today))
                .toList();
    }

    private static Line claim(Alternative it, LocalDate today) {
        return new Line(
                it.target(),
                it.source().title(),
                it.source().url(),
                it.readOn(),
                null,
                it.readOn().isBefore(today.minusMonths(12)),
                it.verified(),
                null,
                it.source().rank(),
                Precision.DAY,
                Precision.DAY);
    }

    private List<Replacement> replacements(Sheet sheet, LocalDate today) {
        if (sheet.commons()) return List.of();
        var claims = new LinkedHashMap<SheetId, List<Alternatives.Claim>>();
        for (var it : alternatives.of(List.of(sheet.id()))) {
            claims.computeIfAbsent(it.commons().id(), id -> new ArrayList<>()).add(it);
        }
        Map<SheetId, List<Offer>> hosted = offers.of(claims.keySet());
        var choice = FirstChoices.of(sheet, choices.all());
        var first = choice.map(Choice::software).orElse("");
        boolean atOnce = choice.filter(it -> !it.open().isEmpty()).isPresent();
        return claims.entrySet().stream()
                .sorted(Comparator.comparing(
                        it -> !slug(it.getValue()).equals(first) || !atOnce && full(hosted.get(it.getKey()))))
                .map(it -> {
                    var commons = it.getValue().getFirst().commons();
                    var here = hosted.getOrDefault(it.getKey(), List.of());
                    return new Replacement(
                            commons,
                            LicenceReading.chip(commons.freeness(), commons.licence()),
                            here.stream().filter(o -> o.status().equals("open")).count(),
                            here.size(),
                            it.getValue().stream()
                                    .map(c -> claim(c.claim(), today))
                                    .toList(),
                            choice.filter(one -> commons.slug().equals(one.software()))
                                    .orElse(null));
                })
                .toList();
    }

    /** Hosts are known and none takes anybody any more: what we would take first waits behind those that do. */
    private static boolean full(@Nullable List<Offer> here) {
        return here != null
                && !here.isEmpty()
                && here.stream().noneMatch(it -> it.status().equals("open"));
    }

    private static String slug(List<Alternatives.Claim> claims) {
        return claims.getFirst().commons().slug();
    }

    private List<Replaced> replaced(Sheet sheet, LocalDate today) {
        var claims = alternatives.by(sheet.id());
        var named = sheets.named(claims.stream().map(Alternative::target).toList());
        return claims.stream()
                .map(it -> {
                    var target = named.getOrDefault(Fold.key(it.target()), List.of()).stream()
                            .filter(found -> !found.id().equals(sheet.id()))
                            .findFirst();
                    return new Replaced(
                            target.map(Sheet::name).orElse(it.target()),
                            target.map(Sheet::url).orElse(null),
                            claim(it, today));
                })
                .toList();
    }
}
