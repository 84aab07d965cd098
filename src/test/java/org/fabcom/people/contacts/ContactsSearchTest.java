package org.fabcom.people.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Telephone and official numbers as anybody types them: what was read reads as itself. */
class ContactsSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("04 76 00 00 00"),
                Search.text("\u00a0+33 (0)4.76\u202f00-00/00 "),
                Search.text("356 000 000 00048"),
                Search.text("w382001234"),
                Search.text("٠٤٧٦٠٠٠٠٠٠"));
    }

    @Test
    void blanks_that_do_not_break_a_line_are_blanks_at_the_ends_too() {
        assertThat(Phone.read("\u00a004 76 00 00 00\u202f")).contains("04 76 00 00 00");
        assertThat(Phone.read("\u00a0")).contains("");
    }

    @FuzzTest(maxDuration = "60s")
    void phones(byte[] bytes) {
        var typed = new String(bytes, StandardCharsets.UTF_8);
        Phone.read(typed).ifPresent(it -> {
            if (it.length() > 40
                    || !it.matches("[+0-9 .()/-]*")
                    || !Phone.read(it).orElse("?").equals(it))
                throw new AssertionError("« " + typed + " » read as « " + it + " »");
        });
    }

    @FuzzTest(maxDuration = "60s")
    void numbers(byte[] bytes) {
        var typed = new String(bytes, StandardCharsets.UTF_8);
        for (var reading : List.of(Siret.read(typed), Rna.read(typed))) {
            switch (reading) {
                case NumberReading.Read(Siret it) -> same(reading, Siret.read(it.spaced()));
                case NumberReading.Read(Rna it) -> same(reading, Rna.read(it.number()));
                case NumberReading.Read other -> throw new AssertionError(other);
                case NumberReading.Refused it -> {
                    if (it.count() < 0) throw new AssertionError(typed + " " + it);
                }
            }
        }
    }

    private static void same(NumberReading reading, NumberReading again) {
        if (!reading.equals(again)) throw new AssertionError(reading + " read again as " + again);
    }
}
