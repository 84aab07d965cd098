package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.Venue;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.CommuneSource;
import org.fabcom.people.communes.CommuneSource.Likelihood;
import org.fabcom.web.render.LocalizedText.Heading;
import org.springframework.stereotype.Component;

/** Where an event takes place, from the one line in which other calendars write it. */
@Component
record Venues(CommuneSource communes) {

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_COMMUNE = 100;

    /**
     * @param commune what is said of the commune beside the line; empty if nothing is
     * @param otherwise the commune of those of which nothing tells where; may be empty
     */
    Venue of(String location, String link, String commune, String otherwise) {
        var line = location.matches("https?://\\S+") ? "" : location;
        if (line.isEmpty() && commune.isEmpty() && !link.isEmpty() && link.length() <= LONGEST_LINK)
            return Venue.online(link);
        if (!commune.isEmpty()) return place(line, communes.named(commune));
        var parts = parts(line);
        for (int i = parts.size() - 1; i >= 0; i--) {
            var found = sure(parts.get(i));
            if (found.isEmpty()) continue;
            var address = new ArrayList<>(parts);
            address.remove(i);
            return place(String.join(", ", address), found.get());
        }
        if (otherwise.isEmpty())
            throw line.isEmpty()
                    ? new NotTaken("agenda.import.commune")
                    : new NotTaken("agenda.import.commune.of", line);
        return place(line, communes.named(otherwise));
    }

    private static Venue place(String address, Commune commune) {
        if (commune.name().length() > LONGEST_COMMUNE)
            throw new NotTaken("imports.said.long.she", new Heading(EventFields.COMMUNE));
        var cut = address.substring(0, Math.min(LONGEST_ADDRESS, address.length()))
                .strip();
        return Venue.place(cut, commune.code(), commune.name());
    }

    /** « La Filature, 3 quai des Tanneurs, 26000 Valence, France ». */
    private static List<String> parts(String line) {
        return Arrays.stream(line.split("[,\n;]|\\s[-–]\\s"))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("France"))
                .toList();
    }

    /** A commune by its name, with or without its postal code; words that are none are an address. */
    private Optional<Commune> sure(String part) {
        if (part.length() > LONGEST_COMMUNE) return Optional.empty();
        var name = part.replaceAll("\\b[0-9]{5}\\b", "")
                .replaceAll("(?i)\\bcedex( [0-9]+)?\\b", "")
                .strip();
        if (name.isEmpty() || name.chars().anyMatch(Character::isDigit)) return Optional.empty();
        return communes.meantBy(part).stream()
                .filter(it -> it.likelihood() == Likelihood.SURE)
                .map(CommuneSource.Meant::commune)
                .filter(it -> same(it.name(), name))
                .findFirst();
    }

    private static boolean same(String commune, String said) {
        return key(commune).equals(key(said));
    }

    private static String key(String name) {
        return (" " + org.fabcom.kernel.Fold.words(name) + " ")
                .replace(" st ", " saint ")
                .replace(" ste ", " sainte ")
                .strip();
    }
}
