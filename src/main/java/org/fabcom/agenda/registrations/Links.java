package org.fabcom.agenda.registrations;

import module java.base;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link in the letter opens one registration. Signed with a secret of the instance: it can't be guessed and is not kept. */
@Component
public class Links {

    private final Secrets secrets;
    private final Registrations registrations;

    Links(Secrets secrets, Registrations registrations) {
        this.secrets = secrets;
        this.registrations = registrations;
    }

    public String path(UUID registration) {
        return "/agenda/inscriptions/" + registration + "/" + seal(registration);
    }

    public Optional<Registration> open(UUID registration, String seal) {
        boolean right = MessageDigest.isEqual(
                seal(registration).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
        return right ? registrations.find(registration) : Optional.empty();
    }

    private String seal(UUID registration) {
        return secrets.sign("agenda.registration", registration.toString()).substring(0, 32);
    }
}
