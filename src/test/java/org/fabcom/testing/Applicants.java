package org.fabcom.testing;

import module java.base;

/** People who ask for an account, each time from another address. */
public final class Applicants {

    /** A password costs the site a tenth of a second of processor. */
    private static final Duration TYPING = Duration.ofMillis(500);

    private Applicants() {}

    public static Crowd at(String address, int many) {
        return new Crowd(many, TYPING, (writer, number) -> ask(address, number));
    }

    private static Optional<String> ask(String address, int number) {
        var email = "personne" + number + "@exemple.fr";
        var answer = WebVisitor.at(address)
                .with("X-Forwarded-For", "9." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255))
                .post(
                        "/inscription",
                        "nom",
                        "Personne",
                        "courriel",
                        email,
                        "password",
                        "corail-vélo-" + number + "-tuba");
        return answer.status() == 200 ? Optional.of(email) : Optional.empty();
    }
}
