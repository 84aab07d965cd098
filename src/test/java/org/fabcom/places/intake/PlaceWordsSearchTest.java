package org.fabcom.places.intake;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.AnyTable;
import org.fabcom.imports.reading.BrokenFile;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.places.standard.Hours;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Opening hours, days, numbers, addresses and tables of places as people write them. */
class PlaceWordsSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("lundi au vendredi 9h-12h30 et 14h-18h"),
                Search.text("Mo-Fr 09:00-12:00; PH off"),
                Search.text("04 75 00 00 00"),
                Search.text("732 829 320 00074"),
                Search.text("45.12"),
                Search.text("2026-02-29"),
                Search.text("29/02/2026 10:00"),
                Search.text("nom;siret\n\"A\";1"),
                Search.text("{\"features\":[{\"properties\":{\"nom\":\"A\"},\"geometry\":{\"coordinates\":[1,2]}}]}"));
    }

    @FuzzTest(maxDuration = "60s")
    void hours(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        FrenchHours.read(text);
        Hours.read(text).ifPresent(it -> Hours.read(it.toString()));
        Hours.like(text);
    }

    @FuzzTest(maxDuration = "60s")
    void numbers(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var notes = new Notes();
        Numbers.pivot(text, notes);
        Numbers.phone(text, notes);
        Numbers.phone(text);
        Numbers.coordinate("latitude", text, 90, notes);
        Numbers.day(text, LocalDate.of(2026, 11, 28), notes);
    }

    @FuzzTest(maxDuration = "60s")
    void csv(byte[] bytes) throws IOException {
        try {
            AnyTable.open(new ImportSource.Entry("lieux.csv", bytes));
        } catch (BrokenFile said) {
            said.sentence();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void records(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try {
            AnyTable.json(Content.of(bytes));
            Mapping.is(Reading.json(text));
        } catch (BrokenFile said) {
            said.sentence();
        }
    }
}
