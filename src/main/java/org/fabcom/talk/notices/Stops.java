package org.fabcom.talk.notices;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** The addresses that stop a kind of letter in one click, without signing in (RFC 8058): signed, and good for nothing else. */
@Component
public class Stops {

    public static final String DIGEST = "digest";
    public static final String PATH = "/avis/arret/";

    /** Who stops what: a kind of notice, or the letter of the week. */
    public record Stop(PartyId person, String what) {}

    private final Secrets secrets;
    private final Settings settings;

    Stops(Secrets secrets, Settings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    public String url(PartyId person, String what) {
        return settings.url(PATH + token(person, what));
    }

    /** Empty if we did not make it. */
    public Optional<Stop> read(String token) {
        var parts = token.split("~", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            var stop = new Stop(new PartyId(UUID.fromString(parts[0])), parts[1]);
            return same(token, token(stop.person(), stop.what())) ? Optional.of(stop) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String token(PartyId person, String what) {
        var told = person + "~" + what;
        return told + "~" + secrets.sign("talk.stop", told).substring(0, 32);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
