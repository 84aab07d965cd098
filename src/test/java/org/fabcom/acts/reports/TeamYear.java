package org.fabcom.acts.reports;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;

/** A year of two mediators, of which a coordinator prepares reports. */
record TeamYear(Person yann, Organisation garden, WebVisitor sabine) {

    static TeamYear noted(Neighbours neighbours, LastYear lastYear) {
        LastYear.cleared();
        var yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        var garden = neighbours.association("Le Jardin partagé", neighbours.person("Lucie Perrin"));
        var radio = neighbours.association("Radio Confluence", neighbours.person("Victor Lemoine"));
        lastYear.noted(yann, List.of(garden, radio));
        lastYear.noted(neighbours.person("Nadia Benali", InstanceRole.MEDIATOR), List.of(garden));
        var sabine = neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR);
        return new TeamYear(yann, garden, neighbours.signedIn(sabine));
    }

    String prepared() {
        return sabine.get("/rapports")
                .form("Préparer le rapport " + LastYear.YEAR)
                .submit()
                .location();
    }

    /** All texts of a workbook in one. */
    static String workbook(byte[] bytes, Path folder) throws IOException {
        var all = new StringBuilder();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("rapport.xlsx"), bytes).toFile())) {
            for (var it : zip.stream().toList())
                all.append(new String(zip.getInputStream(it).readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
