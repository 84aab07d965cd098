package org.fabcom.bench.siege;

import module java.base;

/** Sign-up forms with a password chosen to be hard to judge. */
public final class HardPasswords {

    private static final String HARD = "p4@55w0rd$1!|7+({[<69&%2".repeat(2) + "x".repeat(12);

    private HardPasswords() {}

    public static Attack on(URI site, int hands) throws IOException, InterruptedException {
        var seat = Seat.at(site.resolve("/inscription"), "");
        var password = URLEncoder.encode(HARD, StandardCharsets.UTF_8);
        return new Hands(
                "hard passwords",
                hands,
                Duration.ofMillis(50),
                turn -> seat.typed("nom=Jo&courriel=jo" + turn + "@example.org&password=" + password));
    }
}
