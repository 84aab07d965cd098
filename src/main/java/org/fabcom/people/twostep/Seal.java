package org.fabcom.people.twostep;

import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sealer;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** Seals the secret of a telephone, bound to its owner. Thread-safe. */
@Component
final class Seal {

    private static final String KEY = "people.two-step";

    private final Secrets secrets;
    private final Sealer sealer;

    Seal(Secrets secrets) {
        this.secrets = secrets;
        this.sealer = new Sealer(secrets, KEY);
    }

    byte[] fresh(int length) {
        return Sealer.fresh(length);
    }

    byte[] close(PartyId owner, byte[] plain) {
        return sealer.close(owner.toString(), plain);
    }

    /** Throws IllegalStateException if it was sealed for somebody else, or changed since. */
    byte[] open(PartyId owner, byte[] sealed) {
        return sealer.open(owner.toString(), sealed);
    }

    /** What is kept of a code on paper: forty bits alone would be guessed by whoever has the table. */
    String digest(PartyId owner, String code) {
        return secrets.sign(KEY, "paper " + owner + " " + code);
    }
}
