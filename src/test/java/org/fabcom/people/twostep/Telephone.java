package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;

/** The application of somebody who set up two steps in this test, and their paper. */
final class Telephone {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private final Clock clock;
    private List<String> papers = List.of();

    Telephone(String key, Clock clock) {
        this.secret = bytes(key.replace(" ", ""));
        this.clock = clock;
    }

    /** Reads the key from the page, as a hand that types it. */
    static Telephone reading(WebAnswer page, Clock clock) {
        return new Telephone(page.page().select("#cle code").text(), clock);
    }

    /** At the first second of a half minute, so that none ends while a test types. Put the clock back afterwards. */
    static void align(MovedClock clock) {
        clock.forward(java.time.Duration.ofSeconds(31 - clock.instant().getEpochSecond() % 30));
    }

    /** Goes through the pages of setting up; the code typed is that of the half minute before, so that the next serve. */
    static Telephone setUp(WebVisitor visitor, Clock clock) {
        var page = visitor.get("/moi/deux-etapes")
                .form("Régler la deuxième étape")
                .submit()
                .follow();
        var telephone = reading(page, clock);
        var done = page.form("Terminer").fill("Code", telephone.code(-1)).submit();
        telephone.papers = done.page().select(".papers code").eachText();
        if (telephone.papers.isEmpty()) throw new AssertionError(done.status() + " " + done.text());
        return telephone;
    }

    String code() {
        return code(0);
    }

    /** As a telephone would say whose clock is wrong by so many half minutes. */
    String code(int ahead) {
        return Codes.at(secret, Codes.step(clock.instant()) + ahead);
    }

    /** Six digits that are none of those that serve. */
    String wrong(int n) {
        var wrong = String.format("%06d", n);
        for (int i = -2; i <= 2; i++) if (code(i).equals(wrong)) return wrong(n + 1000);
        return wrong;
    }

    List<String> papers() {
        return papers;
    }

    /** The first step; the answer leads to the second. */
    static WebAnswer password(WebVisitor visitor, Person person) {
        return visitor.post("/connexion", "courriel", person.email().text(), "password", Neighbours.PASSWORD);
    }

    /** Both. */
    static WebAnswer enter(WebVisitor visitor, Person person, String code) {
        password(visitor, person);
        return visitor.post("/connexion/code", "code", code);
    }

    private static byte[] bytes(String key) {
        var bytes = new byte[key.length() * 5 / 8];
        long bits = 0;
        int held = 0;
        int at = 0;
        for (var it : key.toCharArray()) {
            bits = bits << 5 | LETTERS.indexOf(it);
            held += 5;
            if (held >= 8) bytes[at++] = (byte) (bits >> (held -= 8));
        }
        return bytes;
    }
}
