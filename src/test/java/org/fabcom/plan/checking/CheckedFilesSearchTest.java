package org.fabcom.plan.checking;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.testing.Search;
import org.junit.jupiter.api.Test;

/** Books and lists of contacts that are compared. */
class CheckedFilesSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("JournalCode\tJournalLib\tEcritureNum\tEcritureDate\nAC\tAchats\t1\t20260101"),
                Search.text("a@exemple.fr"),
                Search.text("Email Address;Statut\na@b.fr;unsubscribed"));
    }

    @FuzzTest(maxDuration = "60s")
    void books(byte[] bytes) {
        Books.read(Content.of(bytes));
    }

    @FuzzTest(maxDuration = "60s")
    void contacts(byte[] bytes) {
        new Contacts().add("", Content.of(bytes), States.Standing.SUBSCRIBED);
    }

    @FuzzTest(maxDuration = "60s")
    void addresses(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        org.fabcom.plan.checking.Address.of(text);
        Text.sort(Content.of(bytes));
    }
}
