package org.fabcom.people;

import module java.base;
import org.fabcom.kernel.bounds.Turns;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.people.guessing.Estimate;
import org.fabcom.people.guessing.Guesses;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: which are too easy, how they are kept (bcrypt, about 100 ms), how one is checked. bcrypt reads 72 bytes only, so
 * it is given the SHA-256 of the password. Whoever lets a visitor spend that time counts the try first. Thread-safe.
 */
@Component
public final class Passwords {

    private static final int COST = 11;
    private static final int LONG_ENOUGH = 12;
    private static final double TOO_EASY = 6; // a million guesses
    private static final double HARD = 8;
    private static final int LEAST = 8;
    private static final int MOST = 200;

    private static final Turns TURNS =
            new Turns(Math.max(2, Runtime.getRuntime().availableProcessors()), 200, Duration.ofSeconds(20));

    private final BCryptPasswordEncoder bcrypt;
    private final Guesses guesses = new Guesses();
    private final String nobody;

    Passwords() {
        this(COST);
    }

    /** Where whole pages are tested, this time is not what is tested. */
    Passwords(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
        nobody = hash("nobody has this password");
    }

    /** Why this password is refused, as a message key; empty if it will do. {@code about} is what others can guess. */
    public Optional<String> weakness(String password, List<String> about) {
        if (password.length() < LEAST) return Optional.of("people.password.short");
        if (password.length() > MOST) return Optional.of("people.password.long");
        var estimate = guesses.of(password, about);
        if (estimate.log10() >= HARD) return Optional.empty();
        if (estimate.log10() < TOO_EASY) return Optional.of(why(estimate.of()));
        return password.length() >= LONG_ENOUGH ? Optional.empty() : Optional.of("people.password.length");
    }

    /** What is kept of a password. */
    public String hash(String password) {
        return inTurn(() -> String.valueOf(bcrypt.encode(digest(password))));
    }

    /** True if it is this one. Takes as long when there is none to compare with. */
    public boolean matches(String password, @Nullable String kept) {
        boolean possible = kept != null && password.length() <= MOST;
        boolean same = inTurn(() -> bcrypt.matches(digest(possible ? password : ""), possible ? kept : nobody));
        return possible && same;
    }

    /** As many at once as there are processors: sixty who sign in together keep nobody else waiting, for none holds a hand. */
    static <T> T inTurn(Supplier<T> work) {
        try (var mine = TURNS.take().orElseThrow(() -> Problem.of(503, "FC-0505"))) {
            return work.get();
        }
    }

    private static String why(Estimate.Made of) {
        return switch (of) {
            case OWN_WORD -> "people.password.yours";
            case COMMON_WORD -> "people.password.common";
            case PATTERN, NOTHING_KNOWN -> "people.password.pattern";
        };
    }

    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(Sha256.of(password));
    }
}
