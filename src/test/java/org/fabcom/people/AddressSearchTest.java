package org.fabcom.people;

import module java.base;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Storable;
import org.fabcom.testing.Search;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Unreadable;
import org.junit.jupiter.api.Test;

/** Addresses, words and what opens doors. */
class AddressSearchTest {

    @Test
    void nothing_breaks_them() {
        Search.all(
                this,
                Search.text("camille@exemple.fr"),
                Search.text("mot de passe : 4970 1012 3456 7893 FR76 3000 6000 0112 3456 7890 189"),
                Search.text("a,1,1,1,1,1,1|10h-12h#fff"),
                Search.text("/a?q=é%zz"));
    }

    @FuzzTest(maxDuration = "60s")
    void mails(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        Email.read(text);
    }

    @FuzzTest(maxDuration = "60s")
    void words(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        Fold.words(text);
        Fold.slug(text);
        Ids.read(text);
        Credentials.in(text);
    }

    @FuzzTest(maxDuration = "60s")
    void kept(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!Storable.text(Storable.kept(text))) throw new AssertionError(text);
    }

    @FuzzTest(maxDuration = "60s")
    void headers(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!Address.ascii(text).matches("[\\x21-\\x7e]*")) throw new AssertionError(text);
        Unreadable filter = new Unreadable(text, text, "");
        filter.typed();
    }
}
