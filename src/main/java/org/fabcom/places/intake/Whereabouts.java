package org.fabcom.places.intake;

import module java.base;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.places.Commune;
import org.fabcom.places.Communes;
import org.fabcom.places.Communes.Written;
import org.fabcom.places.standard.Field;
import org.springframework.stereotype.Component;

/** Where a row says that its place is: street, postal code, commune and its INSEE code, each from the others where that leaves no doubt. */
@Component
record Whereabouts(Communes communes) {

    private static final Pattern WITH_CODE = Pattern.compile("(?s)(.*?)[\\s,;–-]*\\b([0-9]{5})\\b[\\s,;–-]*(.*)");

    /** What can be said of the five fields; without a commune at all the field is not there. */
    Map<Field, List<String>> of(Map<Field, String> raw, Notes notes) {
        var it = new Reading(raw, notes);
        it.readTown();
        it.readAddress();
        it.readCommune();
        var all = new EnumMap<Field, List<String>>(Field.class);
        put(all, Field.ADDRESS, it.street);
        put(all, Field.POSTAL_CODE, it.postal);
        put(all, Field.COMMUNE, it.town);
        put(all, Field.COMMUNE_CODE, it.code);
        return all;
    }

    private static void put(Map<Field, List<String>> all, Field field, String value) {
        if (!value.isEmpty()) all.put(field, List.of(value));
    }

    /** Without the dots and commas at its end. */
    private static String text(Map<Field, String> raw, Field field) {
        var text = PlainText.of(raw.getOrDefault(field, ""), field.longest());
        return text == null ? "" : text.replaceFirst("[\\s.,;]+$", "");
    }

    /** One row being read. */
    private final class Reading {

        private final Notes notes;
        private String street;
        private String town;
        private String postal;
        private String code;

        Reading(Map<Field, String> raw, Notes notes) {
            this.notes = notes;
            street = text(raw, Field.ADDRESS);
            town = text(raw, Field.COMMUNE);
            var said = raw.getOrDefault(Field.POSTAL_CODE, "");
            postal = postal(said);
            if (town.isEmpty()) town = Communes.written(said).map(Written::name).orElse("");
            code = insee(raw.getOrDefault(Field.COMMUNE_CODE, ""));
        }

        private String postal(String raw) {
            var bare = Communes.bare(
                            Communes.written(raw).map(Written::postalCode).orElse(raw))
                    .replaceFirst("(?i)^F-?(?=[0-9])", "")
                    .replaceFirst("[.,;]+$", "");
            var digits =
                    bare.matches("[0-9]{4,5}\\.0") ? bare.substring(0, bare.indexOf('.')) : bare.replaceAll("\\s", "");
            if (digits.matches("[0-9]{4}")) digits = "0" + digits;
            if (digits.isEmpty()) return "";
            if (!digits.matches("[0-9]{5}")) {
                notes.left("code_postal", raw, "places.import.why.digits");
                return "";
            }
            if (!digits.equals(raw)) notes.rewritten("code_postal", raw, digits);
            return digits;
        }

        private String insee(String raw) {
            var digits = raw.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
            if (digits.isEmpty()) return "";
            if (digits.matches("[0-9]{4}")) digits = "0" + digits;
            if (digits.matches("([013-9][0-9]|2[AB1-9])[0-9]{3}")
                    && communes.find(digits).isPresent()) {
                if (!digits.equals(raw)) notes.rewritten("code_insee", raw, digits);
                return digits;
            }
            notes.left("code_insee", raw, "places.import.why.insee");
            return "";
        }

        /** A cell that holds the postal code too. */
        void readTown() {
            var both = Communes.written(town);
            if (both.isEmpty()) return;
            notes.rewritten("commune", town, both.get().name());
            town = both.get().name();
            if (postal.isEmpty()) postal = both.get().postalCode();
        }

        /** An address that holds all, or repeats the commune: only the street stays. */
        void readAddress() {
            var match = WITH_CODE.matcher(street);
            if (match.matches() && !match.group(1).isBlank()) {
                var found = match.group(2);
                if (postal.isEmpty() || postal.equals(found)) {
                    var before = street;
                    if (town.isEmpty()) town = townIn(match.group(3), found);
                    if (town.isEmpty()) return;
                    postal = found;
                    street = match.group(1).strip();
                    notes.rewritten("adresse", before, street);
                }
            } else if (town.isEmpty() && street.contains(",")) {
                var parts = Arrays.stream(street.split(",")).map(String::strip).toList();
                for (var part : parts.subList(1, parts.size())) {
                    var commune = communes.meant(part, "").or(() -> named(part, parts));
                    if (commune.isEmpty()) continue;
                    notes.rewritten("adresse", street, parts.getFirst());
                    town = part;
                    code = commune.get().insee();
                    street = parts.getFirst();
                    return;
                }
            }
        }

        /** Of several communes of that name, the one in the department that the address names. */
        private Optional<Commune> named(String part, List<String> parts) {
            var there = communes.search(part, 30).stream()
                    .filter(it -> it.name().equalsIgnoreCase(part) && parts.contains(it.departmentName()))
                    .toList();
            return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
        }

        private String townIn(String rest, String postalCode) {
            for (var part : rest.split(",")) {
                var name = Communes.bare(part);
                if (communes.meant(name, postalCode).isPresent()) return name;
            }
            return "";
        }

        void readCommune() {
            var bare = Communes.bare(town);
            var found = communes.meant(bare, postal);
            if (!code.isEmpty()) found = known(found);
            if (found.isEmpty()) {
                if (!town.isEmpty() && code.isEmpty()) notes.say("places.import.commune.unknown", "commune", town);
                return;
            }
            var commune = found.get();
            if (communes.far(commune)) notes.say("places.import.commune.far", "commune", commune.label());
            if (code.isEmpty()) {
                code = commune.insee();
                notes.say(
                        postal.isEmpty() ? "places.import.guessed" : "places.import.guessed.both", "code_insee", code);
            }
            var name = commune.formerly().isEmpty() || town.isEmpty() ? commune.name() : bare;
            if (!name.equals(town)
                    && (town.isEmpty() || communes.meant(bare, postal).isPresent())) {
                notes.rewritten("commune", town, name);
                town = name;
            }
            ofPostOffice(commune);
            if (postal.isEmpty() && commune.postalCodes().size() == 1) {
                postal = commune.postalCodes().getFirst();
                notes.say("places.import.guessed", "code_postal", postal);
            }
        }

        /** A code of CEDEX is of a post office, and no commune has it. */
        private void ofPostOffice(Commune commune) {
            if (postal.isEmpty()
                    || commune.postalCodes().contains(postal)
                    || commune.postalCodes().size() != 1) return;
            if (!code.equals(commune.insee()) || !commune.mayHave(postal)) return;
            notes.rewritten("code_postal", postal, commune.postalCodes().getFirst());
            postal = commune.postalCodes().getFirst();
        }

        /** A code that was given wins; where the name says another commune, that is told. */
        private Optional<Commune> known(Optional<Commune> byName) {
            var byCode = communes.find(code);
            if (byName.isPresent()
                    && byCode.isPresent()
                    && !byName.get().insee().equals(byCode.get().insee())
                    && !byCode.get().partOf().equals(byName.get().name()))
                notes.say(
                        "places.import.insee.other",
                        "code_insee",
                        code,
                        byCode.get().name(),
                        byName.get().name());
            return byName.filter(it ->
                            byCode.isPresent() && it.insee().equals(byCode.get().insee()))
                    .or(() -> town.isEmpty() ? byCode : Optional.empty());
        }
    }
}
