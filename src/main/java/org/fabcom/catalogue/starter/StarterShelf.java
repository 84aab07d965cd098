package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.intake.HostRow;
import org.fabcom.catalogue.intake.Hosts;
import org.fabcom.catalogue.intake.SheetShelf;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Reading;
import org.springframework.stereotype.Component;

/** Puts the whole starter catalogue on empty shelves, a few statements in all; the same rows as the import would make. */
@Component
record StarterShelf(Intake intake, SheetShelf shelf, Hosts hosts, Rulebook rules) {

    /** Throws IllegalStateException on a file that is not as it should be: ours are tested. */
    void fill(List<ImportSource.Entry> files) {
        var sheets = new ArrayList<StarterSheet>();
        var others = new ArrayList<StarterFiles.Read>();
        for (var it : files) {
            switch (read(it)) {
                case StarterFiles.Read.OfSheet file -> sheets.add(file.sheet());
                case StarterFiles.Read other -> others.add(other);
            }
        }
        var ids = intake.stock(
                StarterKind.SOURCE,
                sheets.stream()
                        .map(it -> new Intake.Incoming(it.id(), it.draft(), it.readOn()))
                        .toList());
        var rows = rows(sheets, ids);
        var origins = sheets.stream().map(StarterSheet::origin).toList();
        shelf.facts(
                origins,
                sheets.stream()
                        .flatMap(it -> rows.facts(it, of(ids, it)).stream())
                        .toList(),
                true);
        shelf.claims(
                origins,
                sheets.stream()
                        .flatMap(it -> rows.claims(it, of(ids, it)).stream())
                        .toList(),
                true);
        var hosting = new ArrayList<HostRow>();
        others.forEach(it -> fill(it, rows, hosting));
        hosts.put(hosting);
    }

    private void fill(StarterFiles.Read file, StarterRows rows, List<HostRow> hosting) {
        switch (file) {
            case StarterFiles.Read.OfHost it -> hosting.add(rows.host(it.host()));
            case StarterFiles.Read.OfLaw it -> rules.laws(it.laws());
            case StarterFiles.Read.OfRates it -> rules.rates(it.rates());
            case StarterFiles.Read.OfSheet it ->
                throw new IllegalStateException(it.sheet().id());
        }
    }

    private static StarterRows rows(List<StarterSheet> sheets, Map<String, SheetId> ids) {
        var names = sheets.stream()
                .collect(Collectors.toMap(StarterSheet::id, it -> it.draft().name()));
        return new StarterRows(
                id -> Optional.ofNullable(ids.get(id)), id -> Optional.ofNullable(names.get(id)), (from, to) -> {
                    throw new IllegalStateException(from + " speaks of " + to + ", which is nowhere");
                });
    }

    private static SheetId of(Map<String, SheetId> ids, StarterSheet sheet) {
        return java.util.Objects.requireNonNull(ids.get(sheet.id()));
    }

    static StarterFiles.Read read(ImportSource.Entry file) {
        try {
            var read = Reading.ours(LetterCodes.of(file.bytes()).text());
            if (read == null) throw new NotTaken("imports.said.file.empty");
            return StarterFiles.of(file.fileName(), read);
        } catch (NotTaken wrong) {
            throw new IllegalStateException(file.name() + ": " + wrong.getMessage(), wrong);
        }
    }
}
